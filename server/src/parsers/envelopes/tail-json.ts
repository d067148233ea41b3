/** JSON behind what a program puts before it, such as a time or its name, or before the comma of a list whose lines were parted. */
import { isFields } from "../fields.ts";
import { leadingTime } from "../text/leading-time.ts";
import { type Envelope, readText } from "./envelope.ts";

/** With fewer members it is a part of a sentence. */
const MEMBERS_MIN = 3;
/** A sentence has no colon, dash or bracket before what it tells of, and pairs are a form of their own. */
const HEADER = /^(?:[^{}"'=]{0,256}[\]:-](?: \d{1,10})? ?)?$/;

/** One name and its value in brackets, as log4j has them of a request. */
const BRACKETS = /\[\w{1,32}=[^\]{}"',\s]{1,128}\]/g;

/** The object, and the time before it. */
export const tailJson: Envelope = (content, how) => {
  if (typeof content !== "string") return undefined;
  const end = content.endsWith("},") ? content.length - 1 : content.length;
  if (content[end - 1] !== "}") return undefined;
  const at = content.indexOf("{");
  const header = content.slice(0, at);
  if (!HEADER.test(header.replaceAll(BRACKETS, "]"))) return undefined;
  const read = readText(content.slice(at, end));
  if (!isFields(read) || Object.keys(read).length < MEMBERS_MIN) return undefined;
  const time = leadingTime(header, how);
  return {
    contents: [read],
    hints: { time: time?.time, noZone: time?.noZone, utcOffset: time?.utcOffset },
  };
};
