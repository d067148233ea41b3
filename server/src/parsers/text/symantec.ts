/** What Symantec Endpoint Protection's manager sends to syslog: pairs between commas, and sentences of its administrators (techdocs.broadcom.com, "External logging settings and log event severity levels"). */
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { outcomeInName } from "./device-words.ts";

const ACTIONS = actionTable(`
  user.login administrator log on succeeded,administrator log on failed,log on succeeded,log on failed
  user.logout administrator log off,administrator logged off,log off
  user.create administrator added,administrator account added
  user.update administrator account edited,administrator properties changed
  user.delete administrator account deleted,administrator deleted
  password.change password of administrator changed,password changed
  policy.create policy has been added,policy has been created
  policy.update policy has been edited,policy has been changed
  policy.delete policy has been deleted
  malware.detect virus found,security risk found,potential risk found,compressed file,forced sonar threat detected,sonar detection now allowed,commercial application detected
  scan.start scan started
  scan.finish scan complete,scan completed,scan stopped`);
const PROGRAM = /^SymantecServer/i;
/** Names begin with a capital letter and may have blanks. */
const PAIR = /^\s*([A-Z][A-Za-z ()-]{1,48}): ?(.*)$/;
const PAIRS_MAX = 96;
const RISK = /^(?:virus|security risk|potential risk|compressed file|forced sonar|sonar)/i;

export const symantec: Parser<string> = {
  name: "symantec",
  version: 1,
  actions: ACTIONS,
  signs: ",",
  recognises: (record, how) => (PROGRAM.test(how.hints.program ?? "") || PROGRAM.test(record) ? SURE : NO),
  parse(record, how) {
    const parts = record.replace(/^SymantecServer(?: \S+)?: /, "").split(",", PAIRS_MAX);
    const pairs = new Map<string, string>();
    for (const part of parts) {
      const [, name, value = ""] = PAIR.exec(part) ?? [];
      if (name !== undefined && value.trim() !== "" && !pairs.has(name)) pairs.set(name, value.trim());
    }
    const [first = ""] = parts;
    const of = (...names: readonly string[]): string | undefined =>
      names.map((name) => pairs.get(name)).find((value) => value !== undefined);
    const isRisk = RISK.test(first);
    const told = of("Event Description") ?? (PAIR.test(first) ? undefined : first);
    const action = of("Actual action");
    const attacker = of("Remote Host IP");
    const isAttack = attacker !== undefined && !isRisk;
    const word = isRisk ? first.toLowerCase() : told?.toLowerCase();
    const isKnown = word !== undefined && ACTIONS.has(word);
    const isBlocked = /block|quarantin|clean|delet/i.test(`${action ?? ""} ${isAttack ? told : ""}`);
    return [
      makeEvent({
        call: isRisk
          ? call("malware.detect")
          : isAttack
            ? call("threat.detect")
            : isKnown
              ? called(word, ACTIONS)
              : call("log.write"),
        how,
        at: of("Event time", "Begin", "Begin Time"),
        outcome: isBlocked ? "denied" : (outcomeInName(told) ?? (isKnown ? "success" : undefined)),
        reason: isRisk ? action : undefined,
        actor: makeActor({ name: of("Admin", "User Name", "User") }),
        targets: [
          makeTarget("threat", of("Risk name")),
          makeTarget("file", of("File path", "Application path", "File Path")),
          makeTarget("application", isAttack ? of("Application") : undefined),
          makeTarget("host", of("Computer name", "Local Host Name") ?? (isAttack ? first : undefined)),
        ],
        from: fromAddress(attacker ?? of("IP Address", "Local Host IP")),
        service: some({ name: "symantec", host: of("Server Name", "Server") }),
        message: isRisk ? undefined : told,
      }),
    ];
  },
};
