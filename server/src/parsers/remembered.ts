/** Work that is not done twice: what is worked out of a record when it is recognised is there when it is parsed, and names of members come again with every record. */

/** The same function, which works once for a record that it is asked about several times in a row. Its work depends on nothing else. */
export function onceInARow<T, R>(work: (record: T) => R): (record: T) => R {
  let last: { readonly record: T; readonly result: R } | undefined;
  return (record) => {
    if (last === undefined || last.record !== record) last = { record, result: work(record) };
    return last.result;
  };
}

/** Names of members are some thousand; of more than these each is worked on anew. */
const NAMES_MAX = 8192;
/** What is longer is no name. */
const NAME_CHARACTERS_MAX = 64;

/** The same function of a name, which works once for each. Its work depends on nothing else. */
export function onceAName<R>(work: (name: string) => R): (name: string) => R {
  const known = new Map<string, R>();
  return (name) => {
    const told = known.get(name);
    if (told !== undefined) return told;
    if (known.size >= NAMES_MAX || name.length > NAME_CHARACTERS_MAX) return work(name);
    // A part of a text keeps the whole text in memory.
    const own = Buffer.from(name, "utf16le").toString("utf16le");
    const result = work(own);
    known.set(own, result);
    return result;
  };
}
