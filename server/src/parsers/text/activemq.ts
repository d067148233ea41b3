/** Audit lines of ActiveMQ, Classic and Artemis (activemq.apache.org, "Audit Logging"; Artemis' user manual, "Logging"). */
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";
import { leadingTime } from "./leading-time.ts";

/** Names of methods of its beans and of pages of its console, without what they begin or end with. */
const ACTIONS = actionTable(`
  resource.create addQueue addTopic createQueue createAddress createDestination createDurableSubscriber addConnector
  resource.delete removeQueue removeTopic destroyQueue deleteQueue deleteAddress deleteDestination destroyDurableSubscriber removeConnector
  message.delete purge removeMessage removeMatchingMessages removeMessages removeAllMessages purgeDestination deleteMessage
  message.send sendTextMessage sendMessage copyMessageTo moveMessageTo retryMessage retryMessages copyMatchingMessagesTo moveMatchingMessagesTo
  document.read browse browseMessages browseAsTable getMessage listMessages message browse.jsp message.jsp
  service.stop stop pause stopGracefully restart terminateJVM
  service.start start resume
  config.update setAttribute addRole updateQueue updateAddress reloadLog4jProperties enableStatistics disableStatistics
  user.create addUser
  user.delete removeUser
  user.update resetUser
  permission.grant addSecuritySettings
  permission.revoke removeSecuritySettings
`);

const CALLED =
  /(?:^|\| )(\S{1,128}) called ([\w.$]{1,256})\.(\w{1,128})\[(.{0,1024})\] at (\d\d)-(\d\d)-(\d{4} \d\d:\d\d:\d\d,\d{3})/s;
const REQUESTED =
  /(?:^|\| )(\S{1,128}) requested (\/\S{1,1024})(?: \[(.{0,1024}?)\])? from ([\da-fA-F.:]{2,45})/s;
const ARTEMIS = /\b(AMQ60\d{4}): User ([^\s(@]{1,128})(?:\([^)]{0,256}\))?(?:@(\S{1,64}))? (.{1,1024})$/s;

const VERBS = ["called org.", "called com.", "requested /"];

export const activemq: Parser<string> = {
  name: "activemq",
  version: 1,
  actions: ACTIONS,
  recognises(record) {
    if (record.includes("AMQ60")) return ARTEMIS.test(record) ? SURE : NO;
    if (!record.includes("|") || !VERBS.some((verb) => record.includes(verb))) return NO;
    return CALLED.test(record) || REQUESTED.test(record) ? SURE : NO;
  },
  parse(record, how) {
    const artemis = ARTEMIS.exec(record);
    if (artemis !== null) {
      const [, , user, address, said = ""] = artemis;
      const [, reason] = /security check failure, reason = (.{1,1024})/s.exec(said) ?? [];
      return [
        makeEvent({
          call: artemisCall(said),
          how,
          read: leadingTime(record, how),
          outcome: reason === undefined ? (/\bfail/i.test(said) ? "failure" : "success") : "denied",
          reason,
          actor: makeActor({ name: user === "anonymous" ? undefined : user }),
          from: fromAddress(address?.replace(/^.{0,64}\//, "")),
          targets: [
            makeTarget(
              "queue",
              /\b(?:queue|address|on target resource:) ?'?([\w.$/:-]{1,256})/i.exec(reason ?? said)?.[1],
            ),
          ],
          service: { name: "activemq" },
          message: `${user} ${said}`,
        }),
      ];
    }
    const done = CALLED.exec(record);
    const [, user, path, given, address] = done === null ? (REQUESTED.exec(record) ?? []) : [];
    const [, who = user, bean, method, values, day, month, rest] = done ?? [];
    const page = /\/([\w.]{1,128}?)(?:\.action)?(?:\?|$)/.exec(path ?? "")?.[1];
    const known = ACTIONS.get((method ?? page ?? "").toLowerCase());
    return [
      makeEvent({
        call:
          known !== undefined
            ? call(known)
            : done === null
              ? call("http.request")
              : called(method, ACTIONS, { prefix: "activemq" }),
        how,
        read:
          done === null
            ? leadingTime(record.replace(/^[A-Z]{4,5} {1,2}\| /, ""), how)
            : readTime(`${rest?.slice(0, 4)}-${month}-${day}${rest?.slice(4)}`, how),
        actor: makeActor({ name: who === "anonymous" ? undefined : who }),
        from: fromAddress(address),
        targets: [
          makeTarget("queue", /JMSDestination='([^']{1,256})'/.exec(given ?? "")?.[1]),
          makeTarget("bean", bean),
          makeTarget("value", values === "" ? undefined : values?.slice(0, 256)),
          makeTarget("url", path),
        ],
        service: { name: "activemq" },
      }),
    ];
  },
};

/** `is creating a queue`, `successfully deleted queue shop`. */
function artemisCall(said: string): Called {
  if (/security check failure/.test(said)) return call("access.deny");
  if (/successfully authenticated|failed authentication/.test(said)) return call("user.login");
  const [, word = "", noun = ""] =
    /\b(creat|delet|destroy|purg|remov|send|sent|consum|updat|paus|resum|gett|stopp)\w{0,4} (?:a |the |all )?(\w{0,32})/.exec(
      said,
    ) ?? [];
  return call(DONE.get(word === "remov" && noun.startsWith("message") ? "purg" : word) ?? "config.read");
}

const DONE: ReadonlyMap<string, string> = new Map([
  ["creat", "resource.create"],
  ["delet", "resource.delete"],
  ["destroy", "resource.delete"],
  ["remov", "resource.delete"],
  ["purg", "message.delete"],
  ["send", "message.send"],
  ["sent", "message.send"],
  ["consum", "document.read"],
  ["updat", "resource.update"],
  ["paus", "service.stop"],
  ["resum", "service.start"],
  ["stopp", "service.stop"],
]);
