/** What changed, before and after: in one column or in two, with what stayed the same folded away. */
import { useMemo, useState } from "react";
import { visible } from "../../format/format.ts";
import { Button } from "../button.tsx";
import { changesOf, foldedRows, unifiedRows } from "./change-rows.ts";
import type { DiffLine, DiffRow } from "./diff.ts";
import { SectionHeading } from "./section-heading.tsx";
import { ValueButton } from "./value-button.tsx";
import "./change-list.css";

export function ChangeList({ changes }: { readonly changes: unknown }) {
  const shown = useMemo(() => changesOf(changes), [changes]);
  const [isSplit, setSplit] = useState(false);
  if (shown.length === 0) return null;
  return (
    <section className="change-list">
      <div className="change-list-head">
        <SectionHeading>Changes</SectionHeading>
        <Button isPressed={isSplit} onPress={() => setSplit(!isSplit)}>
          Side by side
        </Button>
      </div>
      {shown.map(({ path, rows }, i) => (
        <div key={`${i} ${path}`} className="change">
          {path === "" ? null : (
            <p>
              <ValueButton text={path} field="change">
                <code>{visible(path)}</code>
              </ValueButton>
            </p>
          )}
          <div className="change-rows">
            {foldedRows(rows).map((piece, at) =>
              piece.kind === "folded" ? (
                <Folded key={at} rows={piece.rows} isSplit={isSplit} />
              ) : (
                <Rows key={at} rows={piece.rows} isSplit={isSplit} />
              ),
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

interface RowsOptions {
  readonly rows: readonly DiffRow[];
  readonly isSplit: boolean;
}

function Folded({ isSplit, rows }: RowsOptions) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Rows rows={rows} isSplit={isSplit} />;
  return (
    <button type="button" className="change-folded small" onClick={() => setOpen(true)}>
      {rows.length} unchanged lines
    </button>
  );
}

function Rows({ isSplit, rows }: RowsOptions) {
  const lines = isSplit ? rows : unifiedRows(rows);
  return lines.map((row, i) =>
    isSplit ? (
      <div key={i} className="change-split">
        <Line line={row.left} sign={row.kind === "same" ? "same" : "removed"} />
        <Line line={row.right} sign={row.kind === "same" ? "same" : "added"} />
      </div>
    ) : (
      <Line key={i} line={row.left ?? row.right} sign={row.kind === "changed" ? "same" : row.kind} />
    ),
  );
}

/** The words are for those who hear the page; the sign and the colour for those who see it. */
const SIGNS = {
  same: [" ", ""],
  removed: ["−", "before: "],
  added: ["+", "after: "],
} as const;

function Line({ line, sign }: { readonly line: DiffLine | undefined; readonly sign: keyof typeof SIGNS }) {
  if (line === undefined) return <code className="change-line change-none" />;
  const [mark, word] = SIGNS[sign];
  const { depth, isMasked, key, text } = line;
  return (
    <code className={`change-line change-${sign}`}>
      <span aria-hidden="true" className="change-sign">
        {mark}
      </span>
      <span className="change-text" style={{ paddingInlineStart: `${depth}rem` }}>
        <span className="unseen">{word}</span>
        {visible(key)}
        {isMasked ? (
          <span
            className="change-masked"
            title="A secret. It is masked here, and stands in the record as it was received."
          >
            masked
          </span>
        ) : (
          visible(text)
        )}
      </span>
    </code>
  );
}
