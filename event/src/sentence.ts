/** One sentence for every event, so that a list of events reads as prose: who did what, to what, from where, and how it ended. */
import { catalogued } from "./catalogue.ts";
import { cleanText } from "./clean-text.ts";
import type { Actor, ParsedEvent, Target } from "./event.ts";

/** Longer names are cut in a sentence; the event holds them whole. */
const NAME_CHARACTERS_MAX = 120;

/** Actions that are said in other words than their own. A map, since an action is a stranger's word and may be `constructor`. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ["user.login", "logged in to"],
  ["user.logout", "logged out of"],
  ["role.assume", "assumed"],
  ["role.grant", "granted"],
  ["role.revoke", "revoked"],
  ["pod.exec", "opened a shell in"],
  ["pull_request.merge", "merged"],
  ["user.reauthenticate", "proved again who they are to"],
  ["user.signup", "signed up for"],
  ["certificate.login", "logged in by certificate to"],
  ["key.login", "logged in by key to"],
  ["mfa.challenge", "was asked for a second factor by"],
  ["mfa.bypass", "passed over the second factor of"],
  ["connection.open", "connected to"],
  ["connection.close", "disconnected from"],
  ["vpn.connect", "joined the private network"],
  ["vpn.disconnect", "left the private network"],
  ["session.join", "joined the session"],
  ["session.command", "gave a command in session"],
  ["sudo.run", "ran with sudo"],
  ["sudo.session", "became"],
  ["ownership.transfer", "transferred the ownership of"],
  ["access.share", "gave access to"],
  ["access.unshare", "took away access to"],
  ["branch_protection.override", "passed over the branch protection of"],
  ["time.update", "set the clock of"],
  ["host.shutdown", "shut down"],
  ["host.boot", "booted"],
  ["process.end", "ended process"],
  ["process.fail", "broke off process"],
  ["pod.attach", "attached to"],
  ["pod.port_forward", "opened a port of"],
  ["network.flow", "connected to"],
  ["network.block", "was kept from"],
  ["http.request", "requested"],
  ["infrastructure.plan", "planned infrastructure"],
  ["pipeline.cancel", "cancelled pipeline"],
  ["quarantine.add", "put in quarantine"],
  ["quarantine.remove", "let out of quarantine"],
  ["policy.violate", "violated policy"],
  ["threat.detect", "set off an alarm about"],
  ["malware.detect", "set off an alarm about malware"],
  ["unparsed", "sent what no parser understands"],
  ["other", "did something to"],
]);

/** What is done to the service where nothing else is named, and the word between them. */
const TO_SERVICE: ReadonlyMap<string, string> = new Map([
  ["user.login", "to"],
  ["user.reauthenticate", "to"],
  ["certificate.login", "to"],
  ["key.login", "to"],
  ["user.logout", "of"],
  ["user.signup", "for"],
  ["mfa.challenge", "by"],
]);
/** What a phrase ends in that needs a target behind it. */
const LOOSE_END = / (?:to|of|in|from|by|for|about)$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["get", "got"],
  ["put", "put"],
  ["run", "ran"],
  ["set", "set"],
  ["reset", "reset"],
  ["send", "sent"],
  ["read", "read"],
  ["login", "logged in to"],
  ["logout", "logged out of"],
  ["begin", "began"],
  ["stop", "stopped"],
  ["drop", "dropped"],
  ["exec", "ran"],
  ["unset", "unset"],
  ["write", "wrote"],
  ["rollback", "rolled back"],
  ["rebuild", "rebuilt"],
  ["build", "built"],
  ["tag", "tagged"],
  ["untag", "untagged"],
  ["admit", "admitted"],
  ["submit", "submitted"],
  ["let", "let"],
  ["bind", "bound"],
  ["unbind", "unbound"],
  ["cancel", "cancelled"],
  ["transfer", "transferred"],
  ["override", "overrode"],
  ["plan", "planned"],
  ["scan", "scanned"],
  ["ban", "banned"],
  ["unban", "unbanned"],
  ["log", "logged"],
  ["forget", "forgot"],
  ["find", "found"],
  ["give", "gave"],
  ["take", "took"],
  ["leave", "left"],
  ["shutdown", "shut down"],
  ["restart", "restarted"],
]);

/** The sentence of an event, in English; without a full stop, and without characters that are not seen. */
export function sentenceOf(event: ParsedEvent): string {
  const { actor, from, outcome, reason, service, targets } = event;
  const [main, ...others] = targets;
  const [granted] = others;
  const parts = [actor === undefined ? "somebody" : nameOfActor(actor)];
  if (event.verb === "grant" && main !== undefined && granted !== undefined) {
    parts.push(`granted ${describe(granted)} to ${nameOf(main)}`);
  } else if (
    event.verb === "revoke" &&
    event.category !== "network" &&
    main !== undefined &&
    granted !== undefined
  ) {
    parts.push(`revoked ${describe(granted)} from ${nameOf(main)}`);
  } else {
    parts.push(phraseOf(event));
    if (main !== undefined) parts.push(nameOf(main));
    if (others.length > 0) parts.push(`and ${others.length} more`);
  }
  const where = service?.cluster ?? service?.environment ?? service?.name;
  // What somebody signs in to is told once: the target, or else the service.
  const named = main === undefined ? TO_SERVICE.get(event.action) : undefined;
  if (where !== undefined && (main === undefined || cut(where) !== nameOf(main)))
    parts.push(`${named ?? "in"} ${cut(where)}`);
  const origin = from?.ip ?? from?.host;
  if (origin !== undefined) parts.push(`from ${cut(origin)}`);
  const sentence = cleanText(parts.join(" "));
  if (outcome === "success" || outcome === "unknown") return sentence;
  return `${sentence}: ${outcome}${reason === undefined ? "" : ` (${cleanText(cut(reason))})`}`;
}

/** How an actor is called: the name that a person would use. */
function nameOfActor({ name, email, id, type }: Omit<Actor, "via">): string {
  return cut(name ?? email ?? id ?? (type === "unknown" ? "somebody" : `a ${type}`));
}

function nameOf({ name, id, type }: Target): string {
  return cut(name ?? id ?? (type === undefined ? "something" : `a ${type}`));
}

function describe(target: Target): string {
  return target.type === undefined ? nameOf(target) : `${cut(target.type)} ${nameOf(target)}`;
}

function phraseOf({ action, service, targets, verb: kind }: ParsedEvent): string {
  const own = PHRASES.get(action) ?? (kind === "other" ? quotedOf(action) : undefined);
  if (own !== undefined) return targets.length === 0 ? own.replace(LOOSE_END, "") : own;
  const { noun, object, verb } = wordsOf(action);
  const about = object ?? (noun === service?.name ? "" : noun);
  const phrase = verb === "" || about === "" ? `${verb}${about}` : `${verb} ${about}`;
  return targets.length === 0 ? phrase.replace(LOOSE_END, "") : phrase;
}

/** What begins with no verb can't be put into the past: `zone_hold`, `4798`, `failing`. It stands as its source has it. */
function quotedOf(action: string): string | undefined {
  const { isVerb, words } = wordsOf(action);
  return isVerb || words === "" ? undefined : `did "${words}" to`;
}

interface Words {
  /** The last segment, as its source has it. */
  readonly words: string;
  /** Whether it may begin with a verb. */
  readonly isVerb: boolean;
  readonly verb: string;
  /** `ec2.run_instances` names its object in the last segment; */
  readonly object: string | undefined;
  /** `config.update` in the one before. */
  readonly noun: string;
}

const known = new Map<string, Words>();
/** Events are of a few hundred actions. Of more than these each is taken apart anew. */
const KNOWN_MAX = 4096;

function wordsOf(action: string): Words {
  const told = known.get(action);
  if (told !== undefined) return told;
  const segments = action.split(".").map((segment) => segment.replaceAll("_", " ").trim());
  const last = segments.pop() ?? "";
  const [verb = "", ...others] = verbFirst(last).split(" ");
  const words = {
    words: last,
    isVerb: catalogued(action) !== undefined || isVerb(verb, others.length > 0),
    verb: pastOf(verb),
    object: others.length > 0 ? others.join(" ") : undefined,
    noun: segments.at(-1) ?? "",
  };
  if (known.size < KNOWN_MAX) known.set(action, words);
  return words;
}

/** Words by which an action begins in which a participle further on is no verb: `create_shared_drive`. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  (
    "create add put post insert register import upload open request generate issue launch copy restore view list describe " +
    "search query select download update modify change edit patch move enable disable attach detach start rotate replace " +
    "approve reject delete remove drop destroy purge execute invoke call publish assume grant authorize allow share revoke " +
    "deny use check sign invite convert export accept apply associate disassociate"
  ).split(" "),
);
const PARTICIPLE = /^[a-z]{3,16}ed$/;

/** A word alone is most often a verb, as in `refund.approve`; the first of several most often is none, unless it is well known. */
function isVerb(word: string, isOneOfSeveral: boolean): boolean {
  if (BEGINNINGS.has(word) || IRREGULAR.has(word) || PARTICIPLE.test(word)) return true;
  return !isOneOfSeveral && LETTERS.test(word) && !GOING_ON.test(word) && !NOUN.test(word);
}
const LETTERS = /^[a-z-]{2,}$/;
const GOING_ON = /.{3}ing$/;
/** What ends like this names a thing or says how it is, and nobody did it: `policy.failure`. */
const NOUN =
  /.{2}(?:[ae]tion|ness|ity|(?<!com|imple|docu)ment|able|ible|ous|ful)$|^(?:failure|error|warning|exception|evidence|system|event|incident|threat|malware|anomaly|success|legitimate)$/;

/** Many sources say what happened to what in its own order: `public_channel_created` is `created public channel`, `task_create` a task. */
function verbFirst(words: string): string {
  const [first = "", ...others] = words.split(" ");
  if (BEGINNINGS.has(first) || IRREGULAR.has(first) || PARTICIPLE.test(first)) return words;
  const last = others.length - 1;
  const participle = others.findIndex((word) => PARTICIPLE.test(word));
  const at = participle === -1 && BEGINNINGS.has(others[last] ?? "") ? last : participle;
  if (at === -1) return words;
  return [others[at], first, ...others.slice(0, at), ...others.slice(at + 1)].join(" ");
}

/** The simple past of a verb as actions have it. */
function pastOf(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  // Some programs say it in the past already.
  if (verb.endsWith("ed")) return verb;
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
}

function cut(text: string): string {
  if (text.length <= NAME_CHARACTERS_MAX) return text;
  if (!SURROGATE.test(text.slice(0, NAME_CHARACTERS_MAX)))
    return `${text.slice(0, NAME_CHARACTERS_MAX - 1)}…`;
  const characters = Array.from(text.slice(0, NAME_CHARACTERS_MAX * 2));
  if (characters.length <= NAME_CHARACTERS_MAX && text.length <= NAME_CHARACTERS_MAX * 2) return text;
  return `${characters.slice(0, NAME_CHARACTERS_MAX - 1).join("")}…`;
}

const SURROGATE = /[\ud800-\udfff]/;
