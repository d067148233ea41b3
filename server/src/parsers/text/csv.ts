/** One line of comma-separated values, with RFC 4180's quotes. */

const COLUMNS_MAX = 256;

/** The first columns of a line, up to `max`. */
export function readCsv(line: string, max = COLUMNS_MAX): string[] {
  const columns: string[] = [];
  let at = 0;
  while (at <= line.length && columns.length < max) {
    if (line[at] !== '"') {
      const end = line.indexOf(",", at);
      columns.push(end === -1 ? line.slice(at) : line.slice(at, end));
      if (end === -1) break;
      at = end + 1;
      continue;
    }
    let value = "";
    at += 1;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote === -1) {
        value += line.slice(at);
        at = line.length;
        break;
      }
      value += line.slice(at, quote);
      at = quote + 1;
      if (line[at] !== '"') break;
      value += '"';
      at += 1;
    }
    columns.push(value);
    const comma = line.indexOf(",", at);
    if (comma === -1) break;
    at = comma + 1;
  }
  return columns;
}
