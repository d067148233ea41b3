/** A record that is an XML document: what its elements are called says what they are, as in JSON. */
import { commonPairs } from "../names/names.ts";
import { MAYBE, NO, type Parser } from "../parser.ts";
import { valuesIn } from "./xml.ts";

/** A report holds its events in elements of one of these names. */
const ROWS = /<(DetailRow|Event|AuditRecord|Record|Entry|Row|Item)\b[^>]{0,1024}>[\s\S]{0,65536}?<\/\1>/g;
const ROW = /<\/(?:DetailRow|Event|AuditRecord|Record|Entry|Row|Item)>/;
/** Where no element ends it is a word in angle brackets, as some programs write their levels. */
const END = /<\/[A-Za-z]|\/>/;
const ROWS_MAX = 1000;

export const xmlRecord: Parser<string> = {
  name: "xml",
  version: 3,
  signs: "<",
  recognises: (record) => (/^\s*<(?:\?xml|[A-Za-z])/.test(record) && END.test(record) ? MAYBE : NO),
  parse(record, how) {
    const rows = ROW.test(record) ? [...record.matchAll(ROWS)].slice(0, ROWS_MAX).map(([row]) => row) : [];
    return (rows.length === 0 ? [record] : rows).flatMap((row) => commonPairs(valuesIn(row), how));
  },
};
