/** How to ask: examples that are run when they are pressed, and every field that can be asked for. */
import { useMemo, useState } from "react";
import { pathOf } from "../../../api/api-client.ts";
import { type FieldAbout, readFields } from "../../../api/fields.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { countOf, visible } from "../../../format/format.ts";
import type { PageState } from "../../../state/page-state.ts";
import { Dialog } from "../../../widgets/dialog.tsx";
import { QUERY_CHARACTERS_MAX } from "../../../widgets/search-box/marked-text.ts";
import { EXAMPLES } from "./examples.ts";
import "./syntax-sheet.css";

export interface SyntaxSheetOptions {
  readonly state: PageState;
  readonly zone: string;
  readonly onRun: (query: string) => void;
  readonly onClose: () => void;
}

/** What fits a screen or two; the field above narrows it down. */
const SHOWN_MAX = 120;

export function SyntaxSheet({ onClose, onRun, state, zone }: SyntaxSheetOptions) {
  const { since, until } = state;
  const path = useMemo(
    () => pathOf("api/v1/events/fields", { since, until, tz: zone }),
    [since, until, zone],
  );
  const { value } = useAnswer(path, readFields);
  const [wanted, setWanted] = useState("");
  const run = (query: string): void => {
    onClose();
    onRun(query);
  };
  const folded = wanted.trim().toLowerCase();
  const found = (value?.fields ?? []).filter((field) => textOf(field).includes(folded));
  return (
    <Dialog title="How to ask" onClose={onClose}>
      <div className="syntax-sheet">
        <h3>Examples</h3>
        <ExampleList examples={EXAMPLES} onRun={run} />
        <p className="quiet small">
          A query has at most {QUERY_CHARACTERS_MAX.toLocaleString("en")} characters. Lines that are pasted
          become one. Enter runs it, Ctrl Enter (⌘ Enter) in a new tab.
        </p>
        <h3>Sentences</h3>
        <p className="quiet small">Typed into the box, they are shown as a query to look at.</p>
        <ExampleList examples={(value?.examples ?? []).map((query) => ({ query, about: "" }))} onRun={run} />
        <h3>Fields</h3>
        <label className="syntax-filter">
          <span className="small quiet">Find a field</span>
          <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>
        <p role="status" className="small quiet">
          {value === undefined
            ? "Loading…"
            : `${countOf(found.length, "field", "fields")}${found.length > SHOWN_MAX ? `, of which ${SHOWN_MAX} are shown` : ""}`}
        </p>
        <table className="syntax-fields">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Also</th>
              <th scope="col">About</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN_MAX).map(({ about, aliases, name }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{visible(name)}</code>
                </th>
                <td>
                  <code>{aliases.map(visible).join(" ")}</code>
                </td>
                <td>{visible(about)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

interface ExampleListOptions {
  readonly examples: readonly { readonly query: string; readonly about: string }[];
  readonly onRun: (query: string) => void;
}

function ExampleList({ examples, onRun }: ExampleListOptions) {
  return (
    <ul className="syntax-examples">
      {examples.map(({ about, query }) => (
        <li key={query}>
          <button type="button" className="syntax-example" onClick={() => onRun(query)}>
            <code>{visible(query)}</code>
            {about === "" ? null : <span className="quiet">{about}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function textOf({ about, aliases, name }: FieldAbout): string {
  return [name, ...aliases, about].join(" ").toLowerCase();
}
