/** Which class of OCSF 1.8 an event is of, by its category, with the activity and the attributes that only this class has. */
import {
  deviceOf,
  entityOf,
  mainTarget,
  nameOf,
  otherTargets,
  processOf,
  targetUser,
  userOf,
} from "./ocsf-objects.ts";
import { textAt, valueAt } from "./text-at.ts";
import { type Fields, present } from "./view-fields.ts";

export interface Classified {
  readonly class_uid: number;
  /** 99 for what the class has no number for. */
  readonly activity: number;
  readonly fields: Fields;
}

/** The words that decide: the verb, and the first word of the action's last segment. */
interface Words {
  readonly verb: string;
  readonly word: string;
}

const OTHER = 99;

export function classify(event: object): Classified {
  const action = textAt(event, "action") ?? "";
  const [word = ""] = action.slice(action.lastIndexOf(".") + 1).split("_");
  const words = { verb: textAt(event, "verb") ?? "other", word };
  const category = textAt(event, "category") ?? "other";
  return (BY_CATEGORY.get(category) ?? apiActivity)(event, words);
}

// A map, since a category could be `constructor` in the answer of a stranger.
const BY_CATEGORY: ReadonlyMap<string, (event: object, words: Words) => Classified> = new Map([
  ["authentication", authentication],
  ["session", authentication],
  ["permission", permission],
  ["secret", entityManagement],
  ["configuration", entityManagement],
  ["deployment", applicationLifecycle],
  ["data", datastoreActivity],
  ["network", networkOrApi],
  ["process", processActivity],
  ["security", detectionFinding],
  ["audit", eventLogOrApi],
  ["other", apiActivity],
]);

function authentication(event: object, words: Words): Classified {
  const { verb, word } = words;
  const changed = ACCOUNT_ACTIVITIES.get(textAt(event, "action") ?? "");
  if (changed !== undefined) return accountChange(event, changed);
  const [actor, target] = [valueAt(event, "actor"), mainTarget(event)];
  const ofVerb = { login: 1, create: 1, logout: 2, delete: 2, revoke: 2 };
  const switches = ["assume", "switch", "impersonate"].includes(word) || isSudo(event);
  const activity = switches ? 7 : numberOf(ofVerb, verb);
  const service = textAt(event, "service", "name") ?? nameOf(target) ?? textAt(event, "source", "name");
  return {
    ...{ class_uid: 3002, activity },
    fields: {
      user: actor === undefined ? targetUser(target) : userOf(actor),
      service: { name: service ?? "unknown" },
    },
  };
}

/** What changes an account, though we count it among the ways to sign in. */
const ACCOUNT_ACTIVITIES: ReadonlyMap<string, number> = new Map([
  ["user.signup", 1],
  ["password.change", 3],
  ["password.reset", 4],
  ["account.lock", 9],
  ["mfa.enroll", 10],
  ["mfa.remove", 11],
  ["mfa.reset", 11],
  ["mfa.disable", 11],
  ["account.unlock", 12],
]);

/** Whose account it is: the target, or else whoever did it. */
function accountChange(event: object, activity: number): Classified {
  const target = [mainTarget(event), ...otherTargets(event)].find((one) =>
    USERS.has(textAt(one, "type")?.toLowerCase() ?? ""),
  );
  const user = target === undefined ? userOf(valueAt(event, "actor")) : targetUser(target);
  return { class_uid: 3001, activity, fields: { user } };
}

function isSudo(event: object): boolean {
  return textAt(event, "action")?.startsWith("sudo.") ?? false;
}

const USERS: ReadonlySet<string> = new Set(["user", "account", "role", "member", "service_account"]);
const GROUPS: ReadonlySet<string> = new Set(["group", "team"]);

function permission(event: object, words: Words): Classified {
  const { verb, word } = words;
  const main = mainTarget(event);
  const type = textAt(main, "type")?.toLowerCase() ?? "";
  const isGroup = GROUPS.has(type);
  if (verb === "grant" || verb === "revoke") {
    const granted = otherTargets(event).flatMap((target) => nameOf(target) ?? []);
    const privileges = granted.length === 0 ? ["unknown"] : granted;
    const activity = verb === "grant" ? 1 : 2;
    return isGroup
      ? { class_uid: 3006, activity, fields: { group: entityOf(main), privileges } }
      : { class_uid: 3005, activity, fields: { user: targetUser(main), privileges } };
  }
  if (isGroup) {
    const activity = numberOf({ create: 6, delete: 5 }, verb);
    return { class_uid: 3006, activity, fields: { group: entityOf(main) } };
  }
  const changed = ACCOUNT_ACTIVITIES.get(textAt(event, "action") ?? "");
  if (changed !== undefined) return accountChange(event, changed);
  if (!USERS.has(type)) return entityManagement(event, words);
  const ofWord = { enable: 2, disable: 5, reset: 4, attach: 7, detach: 8, lock: 9 };
  const activity = numberOf(ofWord, word, numberOf({ create: 1, delete: 6 }, verb));
  return { class_uid: 3001, activity, fields: { user: targetUser(main) } };
}

/** A secret or a piece of configuration is what OCSF calls a managed entity. */
function entityManagement(event: object, { verb, word }: Words): Classified {
  const ofWord = { move: 5, rename: 5, enable: 8, disable: 9, activate: 10, deactivate: 11 };
  const ofVerb = { create: 1, read: 2, update: 3, delete: 4, revoke: 4 };
  return {
    class_uid: 3004,
    activity: numberOf(ofWord, word, numberOf(ofVerb, verb)),
    fields: { entity: entityOf(mainTarget(event)) },
  };
}

function applicationLifecycle(event: object, { verb, word }: Words): Classified {
  const ofWord = { start: 3, stop: 4, restart: 5, enable: 6, disable: 7 };
  // Whatever brings another version to where one runs.
  const bringing = {
    deploy: 8,
    release: 8,
    rollout: 8,
    rollback: 8,
    promote: 8,
    merge: 8,
    finish: 8,
    complete: 8,
  };
  const ofVerb = { create: 1, delete: 2, update: 8 };
  const main = mainTarget(event);
  return {
    class_uid: 6002,
    activity: numberOf({ ...ofWord, ...bringing }, word, numberOf(ofVerb, verb)),
    fields: {
      app: present({
        uid: textAt(main, "id"),
        name: nameOf(main) ?? textAt(event, "service", "name") ?? "unknown",
      }),
    },
  };
}

function datastoreActivity(event: object, { verb, word }: Words): Classified {
  const ofWord = {
    query: 4,
    select: 4,
    search: 4,
    list: 8,
    write: 5,
    put: 5,
    connect: 3,
    encrypt: 9,
    decrypt: 10,
  };
  const ofVerb = { read: 1, update: 2, create: 6, delete: 7, execute: 4 };
  const main = mainTarget(event);
  const type = textAt(main, "type")?.toLowerCase() ?? "";
  const entity = entityOf(main, { hasType: false });
  const store =
    type.includes("bucket") || type.includes("object") || type.includes("file")
      ? { type_id: 2, databucket: { ...entity, type_id: 0 } }
      : type.includes("table")
        ? { type_id: 3, table: entity }
        : { type_id: 1, database: { ...entity, type_id: 0 } };
  const activity = numberOf(ofWord, word, numberOf(ofVerb, verb));
  return { class_uid: 6005, activity, fields: store };
}

/** Changing a firewall is a call of an API; the class of the network is for connections. */
function networkOrApi(event: object, words: Words): Classified {
  const ofWord = {
    open: 1,
    connect: 1,
    close: 2,
    disconnect: 2,
    reset: 3,
    fail: 4,
    refuse: 5,
    block: 5,
    traffic: 6,
    listen: 7,
  };
  const activity = numberOf(ofWord, words.word);
  if (activity === OTHER) return apiActivity(event, words);
  const main = mainTarget(event);
  const dst_endpoint = main === undefined ? undefined : entityOf(main, { hasType: false });
  return { class_uid: 4001, activity, fields: present({ dst_endpoint }) };
}

function processActivity(event: object, { verb, word }: Words): Classified {
  const ofWord = { start: 1, exec: 1, run: 1, stop: 2, kill: 2, attach: 3, open: 3 };
  const ofVerb = { create: 1, execute: 1, delete: 2 };
  return {
    class_uid: 1007,
    activity: numberOf(ofWord, word, numberOf(ofVerb, verb)),
    fields: { process: processOf(mainTarget(event)), device: deviceOf(event) },
  };
}

function detectionFinding(event: object, { verb, word }: Words): Classified {
  const ofWord = { resolve: 3, close: 3, dismiss: 3 };
  const activity = numberOf(ofWord, word, numberOf({ create: 1, update: 2, delete: 3 }, verb));
  const main = mainTarget(event);
  return {
    ...{ class_uid: 2004, activity },
    fields: {
      finding_info: {
        uid: textAt(main, "id") ?? textAt(event, "source", "event_id") ?? textAt(event, "id") ?? "unknown",
        title: textAt(event, "message") ?? textAt(event, "action") ?? "unknown",
      },
      ...(main === undefined ? {} : { resources: [entityOf(main)] }),
    },
  };
}

/** What is done to a log itself; looking into it is a call like others. */
function eventLogOrApi(event: object, words: Words): Classified {
  const cleared = { clear: 1, truncate: 1, delete: 2, purge: 2, export: 3, archive: 4, rotate: 5 };
  const switched = { start: 6, stop: 7, restart: 8, enable: 9, disable: 10 };
  const activity = numberOf({ ...cleared, ...switched }, words.word);
  if (activity === OTHER) return apiActivity(event, words);
  const log_name =
    nameOf(mainTarget(event)) ?? textAt(event, "service", "name") ?? textAt(event, "log", "name");
  return { class_uid: 1008, activity, fields: { log_name: log_name ?? "unknown" } };
}

function apiActivity(event: object, { verb }: Words): Classified {
  const service = textAt(event, "service", "name");
  const targets = valueAt(event, "targets");
  const resources =
    Array.isArray(targets) && targets.length > 0 ? targets.map((target) => entityOf(target)) : undefined;
  const api = {
    operation: textAt(event, "action") ?? "unknown",
    ...(service && { service: { name: service } }),
  };
  return {
    class_uid: 6003,
    activity: numberOf({ create: 1, read: 2, update: 3, delete: 4 }, verb),
    fields: present({ api, resources }),
  };
}

function numberOf(numbers: Readonly<Record<string, number>>, word: string, otherwise = OTHER): number {
  return Object.hasOwn(numbers, word) ? (numbers[word] ?? otherwise) : otherwise;
}
