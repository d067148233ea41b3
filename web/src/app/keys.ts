/** Single keys that do something, unless somebody types or has switched them off. */
import { useEffect, useRef } from "react";
import { usePreferences } from "../state/preferences.ts";
import { useApp } from "./app-context.ts";

/** By the key's name as `KeyboardEvent.key` has it; two with a space for one behind the other, as in `g e`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Keys that do nothing alone: the next one belongs to them, whatever it does by itself. */
const FIRST_KEYS: ReadonlySet<string> = new Set(["g"]);
/** How long the first of two keys counts. */
const SEQUENCE_MS = 1500;

/** Listens for as long as the part of the page is there. Keys with Control, Command or Alt are the browser's. */
export function useKeys(keys: Keys): void {
  const { preferences } = useApp();
  const { keys: isOn } = usePreferences(preferences);
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!isOn) return;
    let first = { key: "", at: 0 };
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const isSecond = FIRST_KEYS.has(first.key) && event.timeStamp - first.at < SEQUENCE_MS;
      const act = current.current[isSecond ? `${first.key} ${event.key}` : event.key];
      first = { key: event.key, at: event.timeStamp };
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
}

/** Whether the key goes into a field, or to a dialog that lies above the page. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("dialog[open]") !== null) return true;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
