/** The list under the box. The focus stays in the box; which option is meant, it says by `aria-activedescendant`. */
import { useEffect, useRef } from "react";
import { countOf, visible } from "../../format/format.ts";
import type { Option } from "./options.ts";
import "./option-list.css";

export interface OptionListOptions {
  readonly id: string;
  readonly options: readonly Option[];
  /** Which one is meant; -1 for none. */
  readonly active: number;
  readonly onTake: (option: Option) => void;
}

const GROUPS = [
  ["suggestion", "Could stand here"],
  ["recent", "Asked before, in this browser"],
  ["view", "Saved views"],
] as const;

/** The id of an option in a list. */
export function optionId(listId: string, i: number): string {
  return `${listId}-${i}`;
}

export function OptionList({ active, id, onTake, options }: OptionListOptions) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(id, active))?.scrollIntoView({ block: "nearest" });
  }, [active, id]);
  const isShown = options.length > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must not take the focus from the box
    <div
      className="option-list"
      hidden={!isShown}
      role="presentation"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div ref={list} id={id} role="listbox" aria-label="Suggestions">
        {GROUPS.map(([kind, title]) => {
          if (!options.some((option) => groupOf(option) === kind)) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a list has groups of options, and no sets of fields
            <div key={kind} role="group" aria-label={title}>
              <p className="option-title" aria-hidden="true">
                {title}
              </p>
              {options.map((option, i) =>
                groupOf(option) !== kind ? null : (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the box
                  <div
                    key={keyOf(option)}
                    id={optionId(id, i)}
                    className="option"
                    role="option"
                    tabIndex={-1}
                    aria-selected={i === active}
                    onClick={() => onTake(option)}
                  >
                    <OptionText option={option} />
                  </div>
                ),
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function groupOf({ kind }: Option): (typeof GROUPS)[number][0] {
  return kind === "forget" ? "recent" : kind;
}

function OptionText({ option }: { readonly option: Option }) {
  if (option.kind === "recent") return <code className="option-text">{visible(option.query)}</code>;
  if (option.kind === "forget") return <span className="quiet">Forget what was asked before</span>;
  if (option.kind === "view")
    return (
      <>
        <span className="option-text">{visible(option.view.name)}</span>
        <code className="option-about">{visible(option.view.query)}</code>
      </>
    );
  const { about, count, text } = option.suggestion;
  return (
    <>
      <code className="option-text">{visible(text)}</code>
      <span className={count === undefined ? "option-about" : "option-about option-count"}>
        {count === undefined ? visible(about) : countOf(count, "event", "events")}
      </span>
    </>
  );
}

function keyOf(option: Option): string {
  if (option.kind === "recent") return option.query;
  if (option.kind === "forget") return option.kind;
  return option.kind === "view" ? option.view.id : `${option.suggestion.kind} ${option.suggestion.text}`;
}
