/** Drupal's messages in syslog: fields parted by bars, the sentence last (drupal.org/docs, "Syslog module"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { doneIn } from "./done.ts";
import { outcomeInText } from "./line.ts";

/** Site, time, type, address, page, where from, user's number, link, message. */
const LINE =
  /^(https?:\/\/[^|]{1,512})\|(\d{10})\|([^|]{1,64})\|([^|]{0,64})\|([^|]{0,2048})\|([^|]{0,2048})\|(\d{0,12})\|([^|]{0,1024})\|(.*)$/s;
const SESSION = /^Session (opened|closed) for (.{1,128}?)\.?$/;
const FAILED = /^Login attempt failed (?:for|from) (.{1,128}?)\.?$/;

export const drupal: Parser<string> = {
  name: "drupal",
  version: 1,
  signs: "|",
  begins: "a",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, site, at, type, address, page, , uid, , message = ""] = LINE.exec(record) ?? [];
    const [, session, opened] = SESSION.exec(message) ?? [];
    const [, failed] = FAILED.exec(message) ?? [];
    const [, deleted] = /^(?:Deleted user|Account deleted): (\S{1,128})/.exec(message) ?? [];
    const isOwn = failed !== undefined || session !== undefined || deleted !== undefined;
    const done = isOwn ? undefined : doneIn(message);
    const action =
      failed !== undefined || session === "opened"
        ? "user.login"
        : session === "closed"
          ? "user.logout"
          : deleted === undefined
            ? "log.write"
            : "user.delete";
    const who = failed ?? opened;
    return [
      makeEvent({
        call:
          action === "log.write" && done !== undefined
            ? done.call
            : call(type === "access denied" ? "http.request" : action),
        how,
        at,
        outcome:
          failed !== undefined
            ? "failure"
            : type === "access denied"
              ? "denied"
              : session !== undefined || deleted !== undefined
                ? "success"
                : outcomeInText(message),
        actor: makeActor({ id: uid === "0" || uid === "" ? who : uid, name: who }),
        targets: [makeTarget("user", deleted), done?.target, makeTarget("url", page)],
        from: fromAddress(address === "" ? undefined : address),
        service: some({ name: "drupal", host: site?.replace(/^https?:\/\//, "") }),
        labels: some({ type }),
        message,
      }),
    ];
  },
};
