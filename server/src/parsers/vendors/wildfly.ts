/** The audit log of WildFly's and JBoss EAP's management interfaces (docs.wildfly.org, Admin Guide, "Audit logging"). */
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { isFields, list, member, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** What operations of its model do; others are named by themselves. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["add", "resource.create"],
  ["remove", "resource.delete"],
  ["write-attribute", "config.update"],
  ["undefine-attribute", "config.update"],
  ["read-attribute", "config.read"],
  ["read-resource", "config.read"],
  ["deploy", "deployment.start"],
  ["undeploy", "deployment.delete"],
  ["redeploy", "deployment.start"],
  ["full-replace-deployment", "deployment.update"],
  ["reload", "config.reload"],
  ["shutdown", "service.stop"],
]);

export const wildfly: Parser = {
  name: "wildfly",
  version: 1,
  keys: ["r/o"],
  recognises: (record) =>
    Array.isArray(member(record, "ops")) && member(record, "booting") !== undefined ? SURE : NO,
  parse(record, how) {
    const operations = list(record, "ops").filter(isFields);
    const word = text(operations[0], "operation");
    const known = OPERATIONS.get(word ?? "");
    const user = text(record, "user");
    const address = text(record, "remote-address")?.split("/").at(-1);
    return [
      makeEvent({
        call:
          known === undefined
            ? called(word?.replaceAll("-", "_"), undefined, { prefix: "wildfly", category: "configuration" })
            : call(known),
        how,
        outcome: toOutcome(member(record, "success")),
        actor: makeActor({ id: user, name: user }),
        targets: operations.map((one) =>
          makeTarget("resource", addressOf(list(one, "address")), text(one, "name")),
        ),
        from: fromAddress(address),
        service: some({ name: "wildfly", environment: text(record, "domainUUID") }),
        labels: some({ access: text(record, "access") }),
      }),
    ];
  },
};

/** `/subsystem=datasources/data-source=shop`, as its command line writes it. */
function addressOf(address: readonly unknown[]): string | undefined {
  const steps = address
    .filter(isFields)
    .flatMap((step) => Object.entries(step).map(([key, value]) => `/${key}=${String(value)}`));
  return steps.length === 0 ? undefined : steps.join("");
}
