/** The name by which a query asks for a member of a record or a label, whatever its names hold. */

/** Such as `raw.a["weird key"].b`. Places in lists have no name in it. */
export function fieldPath(family: "raw" | "labels", names: readonly string[]): string {
  return names.reduce(
    (path, name) => path + (PLAIN.test(name) ? `.${name}` : `["${escaped(name)}"]`),
    family,
  );
}

/** What needs no quotation marks. */
const PLAIN = /^[A-Za-z_][A-Za-z0-9_-]*$/;

function escaped(name: string): string {
  return name.replace(/["\\]/g, "\\$&");
}
