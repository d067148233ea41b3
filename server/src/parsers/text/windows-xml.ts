/** Windows' event log as the XML that Windows itself renders (learn.microsoft.com, "Event Schema"): what the same event is as JSON. */
import { NO, type Parser, SURE } from "../parser.ts";
import { windowsEvent } from "../vendors/windows.ts";
import { windowsValues } from "../vendors/windows-record.ts";
import { valuesIn } from "./xml.ts";

const EVENT = /<Event\s[^>]{0,256}schemas\.microsoft\.com\/win\/2004\/08\/events\/event/;

export const windowsXml: Parser<string> = {
  name: "windows",
  version: 3,
  signs: "<",
  recognises: (record) => (EVENT.test(record.slice(0, 2048)) ? SURE : NO),
  parse: (record, how) => [windowsEvent(windowsValues(valuesIn(record)), how)],
};
