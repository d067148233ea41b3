/** Sign-ins in SonarQube's web log (docs.sonarsource.com, "Server logs and system info", `auth.event`). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";

const LINE = /\]\[auth\.event\] (login|logout) (success|failure)\b/;
const PAIR = /\[(\w{1,16})\|([^\]]{0,256})\]/g;

export const sonarqube: Parser<string> = {
  name: "sonarqube",
  version: 1,
  signs: "|[",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, verb, result] = LINE.exec(record) ?? [];
    const pairs = new Map([...record.matchAll(PAIR)].map(([, name, value]) => [name, value]));
    // Behind the address of the connection stand those that proxies told.
    const [address, forwarded] = (pairs.get("IP") ?? "").split("|");
    return [
      makeEvent({
        call: call(verb === "login" ? "user.login" : "user.logout"),
        how,
        read: leadingTime(record, how),
        outcome: result === "success" ? "success" : "failure",
        reason: pairs.get("cause"),
        actor: makeActor({ name: pairs.get("login") }),
        from: fromAddress(forwarded !== undefined && forwarded !== "" ? forwarded.split(",")[0] : address),
        service: { name: "sonarqube" },
        labels: some({ method: pairs.get("method"), provider: pairs.get("provider") }),
      }),
    ];
  },
};
