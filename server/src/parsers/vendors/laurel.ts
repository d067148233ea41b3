/** Linux audit's events as laurel's JSON: an object for each record of one serial (github.com/threathunters-io/laurel). They are read as auditd's own lines are. */
import { type Fields, isFields, list, member, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { auditd } from "../text/auditd.ts";

const ID = /^\d{9,12}\.\d{3}:\d{1,20}$/;
const TYPE = /^[A-Z][A-Z0-9_]{2,40}$/;
const RECORDS_MAX = 64;
const VALUES_MAX = 64;
/** What stands within `msg='…'` of the records that programs write. */
const BY_PROGRAMS =
  /^(?:USER_|CRED_|ADD_|DEL_|GRP_|ACCT_|CRYPTO_|SERVICE_|SYSTEM_|SOFTWARE_|VIRT_|ROLE_|RESP_|ANOM_LOGIN|CHUSER_)/;
const OUTSIDE = /^(?:pid|uid|auid|ses|subj|UID|AUID)$/;

export const laurel: Parser = {
  name: "auditd",
  version: 5,
  keys: ["ID"],
  recognises: (record) =>
    ID.test(text(record, "ID") ?? "") &&
    Object.keys(record).some((name) => TYPE.test(name) && name !== "ID" && name !== "NODE")
      ? SURE
      : NO,
  parse(record, how) {
    const id = text(record, "ID") ?? "";
    const node = text(record, "NODE");
    const lines: string[] = [];
    for (const [type, value] of Object.entries(record)) {
      if (!TYPE.test(type) || type === "ID" || type === "NODE") continue;
      for (const one of list({ value }, "value")) {
        if (isFields(one) && lines.length < RECORDS_MAX)
          lines.push(
            `${node === undefined ? "" : `node=${node} `}type=${type} msg=audit(${id}): ${bodyOf(type, one)}`,
          );
      }
    }
    return lines.length === 0 ? [] : auditd.parse(lines.join("\n"), how);
  },
};

function bodyOf(type: string, fields: Fields): string {
  const pairs: string[] = [];
  const inner: string[] = [];
  const isWrapped = BY_PROGRAMS.test(type);
  for (const key of Object.keys(fields).slice(0, VALUES_MAX)) {
    const value = member(fields, key);
    if (key === "ARGV") {
      for (const [i, word] of list(fields, key).entries()) pairs.push(`a${i}=${quoted(toText(word) ?? "")}`);
    } else if (!isFields(value) && !Array.isArray(value) && toText(value) !== undefined)
      (isWrapped && !OUTSIDE.test(key) ? inner : pairs).push(`${key}=${quoted(toText(value) ?? "")}`);
  }
  return isWrapped ? `${pairs.join(" ")} msg='${inner.join(" ")}'` : pairs.join(" ");
}

/** As the kernel writes what has signs in it: in hexadecimal. */
function quoted(value: string): string {
  if (/^[\w./:@?()+,-]*$/.test(value)) return value;
  return /["'\n]/.test(value) ? Buffer.from(value).toString("hex").toUpperCase() : `"${value}"`;
}
