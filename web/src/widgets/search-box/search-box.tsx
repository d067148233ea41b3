/** The box for a query: a combobox whose list offers what could stand where one types. The text in it is the only truth; everything else edits it. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { SavedView } from "../../api/saved-views.ts";
import { useKeys } from "../../app/keys.ts";
import { countOf } from "../../format/format.ts";
import type { PageState } from "../../state/page-state.ts";
import type { RecentQueries } from "../../state/recent-queries.ts";
import type { Marked } from "./marked-text.ts";
import { Marks } from "./marks.tsx";
import { OptionList, optionId } from "./option-list.tsx";
import { folded, type Option, optionsOf, taken } from "./options.ts";
import { useSuggestions } from "./use-suggestions.ts";
import "./search-box.css";

export interface SearchBoxOptions {
  readonly label: string;
  /** What stands in the empty box. */
  readonly example: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onRun: (text: string, how: { readonly isNewTab: boolean }) => void;
  readonly onView: (view: SavedView) => void;
  /** Whether the list is open: somebody is in the middle of it. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly marked: Marked;
  /** The id of what says in words what is wrong; empty where nothing is. */
  readonly describedBy: string;
  readonly recent: RecentQueries;
  readonly views: readonly SavedView[];
  readonly state: PageState;
  readonly zone: string;
}

export function SearchBox(options: SearchBoxOptions) {
  const { describedBy, example, label, marked, onOpen, onRun, onType, onView, typed } = options;
  const { recent, state, views, zone } = options;
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(typed.length);
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const [scrolled, setScrolled] = useState(0);
  const suggested = useSuggestions({ text: typed, caret }, { isOpen: isWanted, state, zone });
  const offered = isWanted
    ? optionsOf(typed, { suggestions: suggested?.suggestions ?? [], recent: recent.list(), views })
    : [];
  const isOpen = offered.length > 0;
  useEffect(() => onOpen(isOpen), [isOpen, onOpen]);
  const at = active < offered.length ? active : -1;
  const focus = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys({ "/": focus, s: focus });
  // Where the cursor stands behind a suggestion that was taken; React would leave it at the end.
  const wantedCaret = useRef<number>(undefined);
  useEffect(() => {
    const { current } = wantedCaret;
    if (current !== undefined) field.current?.setSelectionRange(current, current);
    wantedCaret.current = undefined;
    setScrolled(field.current?.scrollLeft ?? 0);
  }, [typed]);

  const close = (): void => {
    setWanted(false);
    setActive(-1);
  };
  const type = (text: string, place: number): void => {
    onType(text);
    setCaret(place);
    setActive(-1);
    setWanted(true);
  };
  const take = (option: Option): void => {
    if (option.kind === "suggestion") {
      if (suggested === undefined) return;
      const { caret: place, text } = taken(typed, suggested, option.suggestion);
      wantedCaret.current = place;
      type(text, place);
      return;
    }
    close();
    if (option.kind === "forget") recent.forget();
    else if (option.kind === "view") onView(option.view);
    else onRun(option.query, { isNewTab: false });
  };
  const run = (isNewTab: boolean): void => {
    close();
    onRun(typed, { isNewTab });
  };
  const step = (by: 1 | -1): void => {
    setWanted(true);
    const count = offered.length + 1;
    // Before the first and behind the last one stands the text itself.
    if (isOpen) setActive(((at + 1 + by + count) % count) - 1);
  };
  const press = (event: KeyboardEvent): void => {
    const option = offered[at];
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        step(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (option !== undefined && !event.ctrlKey && !event.metaKey) take(option);
        else run(event.ctrlKey || event.metaKey);
        break;
      case "Tab":
        if (option !== undefined && !event.shiftKey) {
          take(option);
          break;
        }
        close();
        return;
      case "Escape":
        if (!isOpen) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\r\n\t\u2028\u2029]/.test(text)) return;
    event.preventDefault();
    const { selectionEnd, selectionStart } = event.currentTarget;
    const head = typed.slice(0, selectionStart ?? typed.length) + folded(text);
    wantedCaret.current = head.length;
    type(head + typed.slice(selectionEnd ?? typed.length), head.length);
  };

  return (
    <div className="search-box">
      <div className="search-box-field">
        <Marks text={typed} marked={marked} scrolled={scrolled} />
        <input
          ref={field}
          role="combobox"
          aria-label={label}
          aria-keyshortcuts="/ s"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-activedescendant={at === -1 ? undefined : optionId(listId, at)}
          aria-invalid={marked.problems.length > 0}
          aria-describedby={describedBy === "" ? undefined : describedBy}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={example}
          value={typed}
          onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? typed.length)}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
          onClick={() => setWanted(true)}
          onBlur={close}
          onPaste={paste}
          onKeyDown={press}
        />
      </div>
      <p className="unseen" role="status">
        {isOpen ? countOf(offered.length, "suggestion", "suggestions") : ""}
      </p>
      <OptionList id={listId} options={offered} active={at} onTake={take} />
    </div>
  );
}
