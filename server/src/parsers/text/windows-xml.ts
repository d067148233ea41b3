/** Windows' event log as the XML that Windows itself renders (learn.microsoft.com, "Event Schema"): what the same event is as JSON. */
import { NO, type Parser, SURE } from "../parser.ts";
import { windowsEvent } from "../vendors/windows.ts";
import { windowsValues } from "../vendors/windows-record.ts";
import { decode, valuesIn } from "./xml.ts";

const EVENT = /<Event\s[^>]{0,256}schemas\.microsoft\.com\/win\/2004\/08\/events\/event/;

const UNNAMED = /<Data>([^<]{0,8192})<\/Data>/g;
const UNNAMED_MAX = 32;

export const windowsXml: Parser<string> = {
  name: "windows",
  version: 7,
  signs: "<",
  recognises: (record) => (EVENT.test(record.slice(0, 2048)) ? SURE : NO),
  parse(record, how) {
    const values = valuesIn(record);
    const all = record.includes("<Data>") ? new Map([...unnamed(record), ...values]) : values;
    return [windowsEvent(windowsValues(all), how)];
  },
};

/** Data without names is known by its place, as templates call it. Programs of their own have some. */
function unnamed(record: string): [string, string][] {
  return [...record.matchAll(UNNAMED)]
    .slice(0, UNNAMED_MAX)
    .map(([, value = ""], place): [string, string] => [`param${place + 1}`, decode(value).trim()]);
}
