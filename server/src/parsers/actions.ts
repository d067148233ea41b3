/** What the words of an action say about it: its verb, and the category of what it acts on. */
import { type Category, catalogued, type Verb } from "@tallystick/event";

const KEPT = /^[a-z0-9_.]{1,128}$/;
/** Longer than any vendor's name of a call. What is cut off is still in the record. */
const ACTION_CHARACTERS_MAX = 128;

// Maps, not objects: an action is a stranger's word, and may be `constructor`.
const VERB_OF_WORD: ReadonlyMap<string, Verb> = new Map(
  (
    [
      [
        "create",
        "create add put post insert register import upload open allocate request generate issue run launch copy restore invite",
      ],
      [
        "read",
        "read get list describe view search lookup query select download head batch_get scan filter export fetch",
      ],
      [
        "update",
        "update modify set change edit patch put rename move enable disable tag untag scale merge replace approve promote rollback rotate reset attach detach associate disassociate start stop reboot finish complete archive unarchive transfer suspend activate deactivate lock unlock verify close resolve assign unassign pause resume",
      ],
      ["delete", "delete remove drop destroy terminate purge cancel deregister truncate erase"],
      ["execute", "execute exec invoke call send publish assume"],
      ["grant", "grant authorize allow share"],
      ["revoke", "revoke deny unshare"],
      ["login", "login signin sign_in logon"],
      ["logout", "logout signout sign_out logoff"],
    ] as const
  )
    .flatMap(([verb, words]) => words.split(" ").map((word) => [word, verb] as const))
    .reverse(),
);

const CATEGORY_OF_NOUN: ReadonlyMap<string, Category> = new Map(
  (
    [
      ["session", "session connection shell terminal"],
      [
        "permission",
        "role permission policy group member membership access user account token api_key grant acl",
      ],
      ["secret", "secret key certificate password credential vault"],
      ["deployment", "deployment deploy release pipeline build rollout pull_request workflow job"],
      [
        "configuration",
        "config configuration setting settings feature flag workload webhook integration environment",
      ],
      [
        "data",
        "data table row rows record dataset export import file object bucket backup customer order refund invoice document database",
      ],
      ["network", "network firewall security_group dns route vpc subnet load_balancer"],
      ["process", "process pod container command instance task"],
      ["security", "finding alert threat vulnerability malware incident"],
      ["audit", "audit log trail retention"],
    ] as const
  ).flatMap(([category, nouns]) => nouns.split(" ").map((noun) => [noun, category] as const)),
);

/** The verb of an action such as `role.grant` or `ec2.run_instances`: the first word of its last segment says it, or else the last, as in `model_deleted`. */
export function verbOf(action: string): Verb {
  const segment = action.slice(action.lastIndexOf(".") + 1);
  const whole = VERB_OF_WORD.get(segment);
  if (whole !== undefined) return whole;
  const words = segment.split("_", WORDS_MAX).filter((word) => !HOW_IT_ENDED.has(word));
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  return (
    VERB_OF_WORD.get(first) ??
    verbOfPast(first) ??
    VERB_OF_WORD.get(`${first}_${second}`) ??
    verbOfPast(last) ??
    (NO_NOUNS.has(last) ? VERB_OF_WORD.get(last) : undefined) ??
    "other"
  );
}

/** More words than this are a sentence. */
const WORDS_MAX = 8;
/** Words that say nothing of what was done. */
const HOW_IT_ENDED: ReadonlySet<string> = new Set(
  "failed failure succeeded success successful successfully error attempt attempted was is has been".split(
    " ",
  ),
);
/** Verbs that are no nouns as well: at the end of an action they say what was done. */
const NO_NOUNS: ReadonlySet<string> = new Set(
  "create add remove delete update modify set disable enable revoke grant login logout signin signout describe".split(
    " ",
  ),
);
const IRREGULAR: ReadonlyMap<string, Verb> = new Map([
  ["sent", "execute"],
  ["given", "grant"],
  ["taken", "revoke"],
  ["made", "create"],
  ["built", "create"],
  ["shown", "read"],
]);

/** Many vendors tell what has been done: `role.created`, `member.added`. */
function verbOfPast(word: string): Verb | undefined {
  if (!word.endsWith("ed")) return IRREGULAR.get(word);
  // `modified`, `applied`.
  if (word.endsWith("ied")) return VERB_OF_WORD.get(`${word.slice(0, -3)}y`);
  const stem = word.slice(0, -2);
  // `created`, `added`, `transferred`.
  return VERB_OF_WORD.get(`${stem}e`) ?? VERB_OF_WORD.get(stem) ?? VERB_OF_WORD.get(stem.slice(0, -1));
}

/** The category of an action by the noun that it acts on: the segment before the verb. `other` when no word is known. */
export function categoryOf(action: string, verb: Verb): Category {
  if (verb === "login" || verb === "logout") return "authentication";
  const segments = action.split(".");
  const last = segments.pop() ?? "";
  // `user.create`, and `created_user` where there is no dot before the noun.
  for (const noun of [...segments.reverse(), ...last.split("_", NOUNS_MAX)]) {
    const category = CATEGORY_OF_NOUN.get(noun);
    if (category !== undefined) return category;
  }
  return "other";
}

/** What an action is about stands among its first words. */
const NOUNS_MAX = 4;

/** `AuthorizeSecurityGroupIngress` as `authorize_security_group_ingress`; a run of capitals is one word. */
export function snakeCase(name: string): string {
  return name
    .slice(0, ACTION_CHARACTERS_MAX)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}

/** The same of an action that a parser put together; `other` where nothing of it is left. */
export function keptAction(action: string): string {
  if (catalogued(action) !== undefined || KEPT.test(action)) return action;
  const kept = toAction(action);
  return kept === "" ? "other" : kept;
}

/** An action as it is kept: lower case, dotted, without anything that a query would have to quote. */
export function toAction(value: string): string {
  return value
    .trim()
    .slice(0, ACTION_CHARACTERS_MAX)
    .toLowerCase()
    .replace(/[\s/:-]+/g, "_")
    .replace(/[^a-z0-9_.]/g, "");
}
