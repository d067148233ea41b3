/** What changed, each value as one line: before and after. The first few; the others are in the event. */
import type { ChangedValue } from "../format/changed-values.ts";
import { visible } from "../format/format.ts";
import "./changed-values.css";

const SHOWN = 4;

export function ChangedValues({ values }: { readonly values: readonly ChangedValue[] }) {
  if (values.length === 0) return null;
  return (
    <ul className="changed-values mono">
      {values.slice(0, SHOWN).map(({ after, before, path }, n) => (
        <li key={n}>
          {path === "" ? null : <span className="quiet">{visible(path)} </span>}
          <del>{before === undefined ? "nothing" : visible(before)}</del>
          <span aria-hidden="true"> → </span>
          <ins>{after === undefined ? "nothing" : visible(after)}</ins>
        </li>
      ))}
      {values.length > SHOWN ? <li className="quiet">and {values.length - SHOWN} more</li> : null}
    </ul>
  );
}
