/** Everything that can be gone to or done, by a few letters of its name; what is none of it is searched for. */
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { visible } from "../format/format.ts";
import { EMPTY_STATE, formatState } from "../state/page-state.ts";
import { Dialog } from "../widgets/dialog.tsx";
import { useApp } from "./app-context.ts";
import { type Command, matching } from "./commands.ts";
import { ROUTES } from "./routes.ts";
import { useSavedCommands } from "./use-saved-commands.ts";
import "./palette.css";

export interface PaletteOptions {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

export function Palette({ onClose, onKeys }: PaletteOptions) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const commands = useCommands(onKeys);
  const saved = useSavedCommands();
  const [, go] = useLocation();
  const found = useMemo(() => {
    const text = typed.trim();
    const known = matching([...commands, ...saved], text);
    if (text === "") return known;
    const search: Command = {
      ...{ id: "search", title: `Search for ${text}`, group: "Search" },
      run: () => go(`/${formatState({ ...EMPTY_STATE, query: text })}`),
    };
    return [...known, search];
  }, [commands, saved, typed, go]);
  const run = (command: Command | undefined): void => {
    onClose();
    command?.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((now) => (now + step + found.length) % found.length);
    else if (event.key === "Enter") run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Go to or do" onClose={onClose}>
      <input
        className="palette-input"
        data-first
        role="combobox"
        aria-label="What to go to or do"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] === undefined ? undefined : `${list}-${at}`}
        autoComplete="off"
        spellCheck={false}
        placeholder="A page, an action, a saved search, or what to search for"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Commands" className="palette-list">
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
          <div
            key={command.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-line"
            onClick={() => run(command)}
          >
            <span className="palette-title">{visible(command.title)}</span>
            <span className="quiet small">{command.group}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function useCommands(onKeys: () => void): readonly Command[] {
  const { preferences, signOut } = useApp();
  const [, go] = useLocation();
  return useMemo(() => {
    const pages = ROUTES.filter(({ isListed }) => isListed).map(({ path, title }) => ({
      ...{ id: path, title, group: "Pages" },
      run: () => go(path),
    }));
    const set = (title: string, words: string, run: () => void): Command => ({
      ...{ id: title, title, words, group: "Settings", run },
    });
    return [
      ...pages,
      set("Use light colours", "theme bright", () => preferences.change({ theme: "light" })),
      set("Use dark colours", "theme night", () => preferences.change({ theme: "dark" })),
      set("Use high contrast", "theme accessible", () => preferences.change({ theme: "contrast" })),
      set("Use the system's colours", "theme", () => preferences.change({ theme: "system" })),
      set("Show times in UTC", "zone clock", () => preferences.change({ clock: "utc" })),
      set("Show local times", "zone clock", () => preferences.change({ clock: "local" })),
      set("Show each event's own time", "zone clock offset", () => preferences.change({ clock: "own" })),
      set("Compact lines", "density", () => preferences.change({ density: "compact" })),
      set("Comfortable lines", "density", () => preferences.change({ density: "comfortable" })),
      set("Show all keys", "shortcuts help", onKeys),
      set("Sign out", "leave", signOut),
    ];
  }, [preferences, signOut, go, onKeys]);
}
