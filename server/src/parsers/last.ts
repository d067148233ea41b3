/** What is worked out of a record when it is recognised is there when it is parsed. */

/** The same function, which works once for a record that it is asked about several times in a row. Its work depends on nothing else. */
export function onceInARow<T, R>(work: (record: T) => R): (record: T) => R {
  let last: { readonly record: T; readonly result: R } | undefined;
  return (record) => {
    if (last === undefined || last.record !== record) last = { record, result: work(record) };
    return last.result;
  };
}
