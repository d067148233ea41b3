/** What bare words are looked for in, besides an event's message and its record's texts. */
import type { Event } from "@tallystick/event";
import { fragmentsOf } from "../query/words.ts";
import type { RecordPaths } from "./record-paths.ts";

/** Each piece stands once, on a line of its own, so that no phrase is found across two. */
export function searchWords(event: Event, { attrs, ids }: RecordPaths): string {
  const { action, actor, reason, targets } = event;
  const pieces = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text !== undefined && text !== "") pieces.add(text);
  };
  add(action);
  add(reason);
  add(actor?.id);
  add(actor?.name);
  add(actor?.email);
  add(actor?.identity?.id);
  add(actor?.identity?.name);
  for (const { id, name } of targets) {
    add(id);
    add(name);
  }
  for (const [, value] of attrs) if (value !== "true" && value !== "false") add(value);
  for (const [, id] of ids) for (const fragment of fragmentsOf(id)) add(fragment);
  return [...pieces].join("\n");
}
