/** IIS' W3C extended log, in the order that it has by itself or with all fields (learn.microsoft.com, "W3C Logging"). The times are UTC. */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Site and server before, protocol, cookie and host between, and how much was sent behind are left out by most. */
const LINE =
  /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:(W3SVC\d{1,10}) )?(?:([\w.-]{1,64}) )?([0-9A-Fa-f.:]{2,45}) ([A-Z_]{3,16}) (\/\S{0,4096}|\*|-) (\S{1,4096}) (\d{1,5}) (\S{1,256}) ([0-9A-Fa-f.:]{2,45}) (?:(HTTP\/[\d.]{1,3}|-) )?(\S{1,2048}) (?:\S{1,4096} ){0,3}?(\d{3}) \d{1,5} \d{1,10}(?: [\d-]{1,20}){0,6}$/;

export const iis: Parser<string> = {
  name: "iis",
  version: 1,
  recognises: (record) => (record[4] === "-" && record[10] === " " && LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, date, time, , server, , method, stem = "", query, , user, client, , agent, status] =
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
        from: fromAddress(client, { user_agent: said(agent)?.replaceAll("+", " ") }),
        service: some({ name: "iis", host: said(server) }),
        labels: some({ method, status }),
      }),
    ];
  },
};

function said(value: string | undefined): string | undefined {
  return value === "-" ? undefined : value;
}
