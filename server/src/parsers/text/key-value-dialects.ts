/** Pairs of programs that call common things by names of their own, under the names that everybody has for them. */
import { type Fields, text } from "../fields.ts";

const ZONE = /^(?:[+-]\d{2}(?::?\d{2})?|UTC|GMT|Z)$/;

export function commonPairs(pairs: Fields): Fields {
  return withTime(heroku(grafana(sonicWall(sophos(pairs)))));
}

/** Firewalls write date, time and zone in pairs of their own. */
function withTime(pairs: Fields): Fields {
  if (!/^\d{4}-/.test(text(pairs, "date") ?? "") || text(pairs, "time") === undefined) return pairs;
  const { date, time, timezone, tz, ...others } = pairs;
  const zone = [tz, timezone].find((one) => typeof one === "string" && ZONE.test(one));
  return { ...others, timestamp: `${date} ${time}${zone === undefined ? "" : ` ${zone}`}` };
}

/** Sophos Firewall: the device is who says it, not what it is about. */
function sophos(pairs: Fields): Fields {
  if (
    text(pairs, "log_id") === undefined ||
    (text(pairs, "device_id") ?? text(pairs, "device_serial_id")) === undefined
  )
    return pairs;
  const { device_name, ...others } = pairs;
  // Of traffic, the subtype is what was decided.
  const verdict = text(pairs, "log_type") === "Firewall" ? { action: pairs["log_subtype"] } : {};
  return { ...others, ...verdict, hostname: device_name };
}

/** SonicOS: `198.51.100.7:50022:X1`, the address, the port and where it came in. */
function sonicWall(pairs: Fields): Fields {
  const side = (name: "src" | "dst"): readonly string[] =>
    /^([\d.]{7,15}|[0-9a-fA-F:]{2,39}):(\d{1,5}):\w{1,16}(?::|$)/.exec(text(pairs, name) ?? "")?.slice(1) ??
    [];
  const [[source, port], [target]] = [side("src"), side("dst")];
  if (source === undefined) return pairs;
  return { ...pairs, src: source, srcport: port, ...(target === undefined ? {} : { dst: target }) };
}

/** Programs in Go: `t` is the time, `uname` the user, and `caller` a line of code. */
function grafana(pairs: Fields): Fields {
  if (!["caller", "t", "uname"].some((name) => Object.hasOwn(pairs, name))) return pairs;
  const { caller, t, uname, ...others } = pairs;
  const isCode = typeof caller === "string" && /\.\w{1,4}:\d{1,6}$/.test(caller);
  return {
    ...others,
    ...(caller === undefined || isCode ? {} : { caller }),
    ...(uname === undefined ? {} : { username: uname }),
    ...(typeof t === "string" && /^\d{4}-\d\d-\d\d[T ]/.test(t) ? { timestamp: t } : {}),
  };
}

/** Heroku's router: who asked stands in `fwd`, and `service` is how long it took. */
function heroku(pairs: Fields): Fields {
  if (text(pairs, "fwd") === undefined || text(pairs, "dyno") === undefined) return pairs;
  const { fwd, service, ...others } = pairs;
  return { ...others, client_ip: fwd };
}
