/** A record that is an XML document: what its elements are called says what they are, as in JSON. */
import { commonPairs } from "../names/names.ts";
import { MAYBE, NO, type Parser } from "../parser.ts";
import { valuesIn } from "./xml.ts";

/** A report holds its events in elements of one of these names. */
const ROW = /<(DetailRow|Event|AuditRecord|Record|Entry|Row|Item)\b/g;
/** Where no element ends it is a word in angle brackets, as some programs write their levels. */
const END = /<\/[A-Za-z]|\/>/;
const ROWS_MAX = 1000;

export const xmlRecord: Parser<string> = {
  name: "xml",
  version: 3,
  signs: "<",
  begins: "< \t\r\n",
  recognises: (record) => (/^\s*<(?:\?xml|[A-Za-z])/.test(record) && END.test(record) ? MAYBE : NO),
  parse(record, how) {
    const rows = rowsIn(record);
    return (rows.length === 0 ? [record] : rows).flatMap((row) => commonPairs(valuesIn(row), how));
  },
};

function rowsIn(record: string): readonly string[] {
  const rows: string[] = [];
  // What ends nowhere from here on ends nowhere later, and is not looked for again.
  const endless = new Set<string>();
  ROW.lastIndex = 0;
  for (let row = ROW.exec(record); row !== null && rows.length < ROWS_MAX; row = ROW.exec(record)) {
    const [, name = ""] = row;
    const end = endless.has(name) ? -1 : record.indexOf(`</${name}>`, ROW.lastIndex);
    if (end === -1) {
      endless.add(name);
      continue;
    }
    rows.push(record.slice(row.index, end));
    ROW.lastIndex = end;
  }
  return rows;
}
