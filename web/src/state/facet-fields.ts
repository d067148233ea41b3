/** Which fields stand beside the list, and which of them are opened: kept by this browser. What is closed is not asked for. */
import { isObject } from "../api/json.ts";

export interface FacetFields {
  /** These stand first, in this order. */
  readonly pinned: readonly string[];
  readonly opened: readonly string[];
  /** Whether any of it is shown. */
  readonly isShown: boolean;
}

/** What somebody who knows nothing yet wants to see. */
const USUAL_FIELDS = [
  ...["outcome", "category", "action", "actor", "actor.type", "target"],
  ...["severity", "from", "service", "source"],
] as const;
const USUAL: FacetFields = { pinned: [], opened: ["outcome", "action", "actor"], isShown: true };

const KEY = "tallystick-facets";
/** As many as the door takes at once. */
const FIELDS_MAX = 32;
const NAME_CHARACTERS_MAX = 512;

/** The fields in the order in which they stand. */
export function listedFields({ opened, pinned }: FacetFields): readonly string[] {
  return [...new Set([...pinned, ...USUAL_FIELDS, ...opened])];
}

/** Puts a name into a list, or takes it out where it is in it. */
export function switched(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name].slice(-FIELDS_MAX);
}

/** Reads what a browser kept; what it can't read is as usual. */
export function parseFacetFields(text: string | null): FacetFields {
  const kept = parseObject(text);
  const { isShown, opened, pinned } = kept;
  return {
    pinned: namesOf(pinned) ?? USUAL.pinned,
    opened: namesOf(opened) ?? USUAL.opened,
    isShown: typeof isShown === "boolean" ? isShown : USUAL.isShown,
  };
}

/** Whether a field has so many values that the most frequent say little. */
export function isVaried(distinct: number, total: number): boolean {
  return distinct > VARIED_MIN && distinct > total / 2;
}

/** Fewer are looked through. */
const VARIED_MIN = 50;

/** The choice of this browser, and of all its tabs when they are next looked at. */
export class FacetFieldStore {
  readonly #listeners = new Set<() => void>();
  readonly #storage: Storage;
  #now: FacetFields;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#now = parseFacetFields(storage.getItem(KEY));
  }

  readonly now = (): FacetFields => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(part: Partial<FacetFields>): void {
    this.#now = { ...this.#now, ...part };
    this.#storage.setItem(KEY, JSON.stringify(this.#now));
    for (const listener of this.#listeners) listener();
  }
}

function namesOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter(
    (name): name is string => typeof name === "string" && name !== "" && name.length <= NAME_CHARACTERS_MAX,
  );
  return [...new Set(names)].slice(0, FIELDS_MAX);
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
