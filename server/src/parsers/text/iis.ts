/** IIS' W3C extended log, in the order that it has by itself or with all fields (learn.microsoft.com, "W3C Logging"). The times are UTC. */
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** Site and server before, protocol, cookie and host between, and how much was sent behind are left out by most. */
const LINE =
  /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:(W3SVC\d{1,10}) )?(?:([\w.-]{1,64}) )?(?:([0-9A-Fa-f.:]{2,45}) )?([A-Z_]{3,16}) (\/\S{0,4096}|\*|-) (\S{1,4096}) (\d{1,5}) (\S{1,256}) ([0-9A-Fa-f.:]{2,45}) (?:(HTTP\/[\d.]{1,3}|-) )?(\S{1,2048}) (?:\S{1,4096} ){0,3}?(\d{3}) \d{1,5} \d{1,10}(?: [\d-]{1,20}){0,6}(?: ([0-9A-Fa-f.:]{2,45})(?:,\S{1,256})?)?$/;

/** Of its FTP service: address, user, server, port, command, argument, status, session. */
const FTP =
  /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([0-9A-Fa-f.:]{2,45}) (\S{1,256}) ([0-9A-Fa-f.:]{2,45}) \d{1,5} ([A-Z]{3,4}|(?:Control|Data)Channel(?:Opened|Closed)) (\S{1,2048}) (-|\d{1,3}) \d{1,10} \d{1,10} [\da-f]{8}-[\da-f-]{27}(?: (\S{1,2048}))?$/;
const FTP_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["ControlChannelOpened", "connection.open"],
  ["ControlChannelClosed", "connection.close"],
  ["PASS", "user.login"],
  ["RETR", "object.download"],
  ["STOR", "object.upload"],
  ["APPE", "object.update"],
  ["DELE", "object.delete"],
  ["RMD", "object.delete"],
  ["MKD", "object.create"],
  ["RNFR", "object.move"],
  ["LIST", "object.list"],
  ["NLST", "object.list"],
]);

export const iis: Parser<string> = {
  name: "iis",
  version: 2,
  begins: "0",
  recognises: (record) =>
    record[4] === "-" && record[10] === " " && (LINE.test(record) || FTP.test(record)) ? SURE : NO,
  parse(record, how) {
    const ftp = FTP.exec(record);
    if (ftp !== null) return [ftpOf(ftp, how)];
    const [, date, time, , server, , method, stem = "", query, , user, client, , agent, status, forwarded] =
      LINE.exec(record) ?? [];
    const outcome = outcomeOfStatus(status);
    const account = said(user);
    return [
      makeEvent({
        call: call("http.request"),
        how,
        at: `${date}T${time}Z`,
        outcome,
        reason: outcome === "success" ? undefined : status,
        actor: makeActor({ id: account, name: account?.replace(/^[^\\]{1,256}\\/, "") }),
        targets: [makeTarget("url", said(query) === undefined ? stem : `${stem}?${query}`)],
        // Blanks in it are written as plus signs.
        from: fromAddress(forwarded ?? client, { user_agent: said(agent)?.replaceAll("+", " ") }),
        service: some({ name: "iis", host: said(server) }),
        labels: some({ method, status }),
      }),
    ];
  },
};

function ftpOf(
  [, date, time, client, user, , command = "", argument, status, path]: RegExpExecArray,
  how: How,
): ReturnType<typeof makeEvent> {
  const account = said(user);
  const code = Number(status);
  const action = FTP_ACTIONS.get(command);
  return makeEvent({
    call:
      action === undefined ? called(command, undefined, { prefix: "ftp", category: "data" }) : call(action),
    how,
    at: `${date}T${time}Z`,
    // Below 400 it went on.
    outcome: !(code >= 100) ? undefined : code < 400 ? "success" : code === 550 ? "denied" : "failure",
    reason: code >= 400 ? status : undefined,
    actor: makeActor({ id: account, name: account?.replace(/^[^\\]{1,256}\\/, "") }),
    targets: [makeTarget("file", command === "PASS" ? undefined : (said(path) ?? said(argument)))],
    from: fromAddress(client),
    service: { name: "iis" },
    labels: { command },
  });
}

function said(value: string | undefined): string | undefined {
  return value === "-" || value === "" ? undefined : value;
}
