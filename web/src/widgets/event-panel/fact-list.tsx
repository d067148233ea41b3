/** What an event says, group by group. Long texts are cut until somebody wants the whole. */
import { type ReactNode, useState } from "react";
import { visible } from "../../format/format.ts";
import type { FactGroup, FactValue } from "./facts.ts";
import { SectionHeading } from "./section-heading.tsx";
import { ValueButton } from "./value-button.tsx";
import "./fact-list.css";

/** A few lines of the panel. */
const SHOWN_CHARACTERS_MAX = 400;
/** Longer than this is asked for by no query. */
const ASKED_CHARACTERS_MAX = 1000;

export function FactList({
  children,
  groups,
}: {
  readonly groups: readonly FactGroup[];
  /** What stands below the heading of a group, before its rows. */
  readonly children: (title: string) => ReactNode;
}) {
  return (
    <div className="fact-lists">
      {groups.map(({ facts, title }) => (
        <section key={title} className="fact-list">
          <SectionHeading>{title}</SectionHeading>
          {children(title)}
          <dl>
            {facts.map(({ name, values }) => (
              <div key={name}>
                <dt>{visible(name)}</dt>
                <dd>
                  {values.map((value) => (
                    <Value key={value.text} value={value} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Value({ value: { field, note, text } }: { readonly value: FactValue }) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && text.length > SHOWN_CHARACTERS_MAX;
  return (
    <div className="fact-list-value">
      <ValueButton text={text} field={text.length > ASKED_CHARACTERS_MAX ? undefined : field}>
        {visible(isCut ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}…` : text)}
      </ValueButton>
      {note === undefined ? null : <span className="quiet small">{visible(note)}</span>}
      {isCut ? (
        <button type="button" className="link-button small" onClick={() => setWhole(true)}>
          All {text.length.toLocaleString("en")} characters
        </button>
      ) : null}
    </div>
  );
}
