/** Pairs of programs that call common things by names of their own, under the names that everybody has for them. */

/** The pairs of a record, as they are read. */
type Pairs = Map<string, string>;

const ZONE = /^(?:[+-]\d{2}(?::?\d{2})?|UTC|GMT|Z)$/;

/** Gives the pairs the names that everybody has for them, in place. */
export function nameCommonly(pairs: Pairs): void {
  grafana(pairs);
  heroku(pairs);
  withTime(pairs);
}

/** Firewalls write date, time and zone in pairs of their own. */
function withTime(pairs: Pairs): void {
  const [date, time] = [pairs.get("date"), pairs.get("time")];
  if (date === undefined || time === undefined || !/^\d{4}-/.test(date)) return;
  const zone = [pairs.get("tz"), pairs.get("timezone")].find((one) => one !== undefined && ZONE.test(one));
  for (const name of ["date", "time", "timezone", "tz"]) pairs.delete(name);
  pairs.set("timestamp", `${date} ${time}${zone === undefined ? "" : ` ${zone}`}`);
}

/** Programs in Go: `t` is the time, `uname` the user, and `caller` a line of code. */
function grafana(pairs: Pairs): void {
  const [caller, time, user] = [pairs.get("caller"), pairs.get("t"), pairs.get("uname")];
  if (caller !== undefined && /\.\w{1,4}:\d{1,6}$/.test(caller)) pairs.delete("caller");
  if (user !== undefined) rename(pairs, "uname", "username");
  if (time === undefined) return;
  if (/^\d{4}-\d\d-\d\d[T ]/.test(time)) rename(pairs, "t", "timestamp");
  else pairs.delete("t");
}

/** Heroku's router: who asked stands in `fwd`, and `service` is how long it took. */
function heroku(pairs: Pairs): void {
  if (!pairs.has("fwd") || !pairs.has("dyno")) return;
  rename(pairs, "fwd", "client_ip");
  pairs.delete("service");
}

function rename(pairs: Pairs, from: string, to: string): void {
  const value = pairs.get(from);
  pairs.delete(from);
  if (value !== undefined) pairs.set(to, value);
}
