/** JSON line by line. Each value of the record can be asked for, by its place in the record. */
import { cut, visible } from "../../format/format.ts";
import type { JsonLine } from "../../format/json-lines.ts";
import { fieldPath } from "./field-path.ts";
import { ValueButton } from "./value-button.tsx";
import "./json-view.css";

/** A line is as long as a value can be. */
const LINE_CHARACTERS_MAX = 2000;

export function JsonView({
  isRecord,
  lines,
}: {
  readonly lines: readonly JsonLine[];
  /** Whether it is the record itself, whose members can be asked for. */
  readonly isRecord: boolean;
}) {
  return (
    <div className="json-view">
      {lines.map((line, i) => (
        <Line key={i} line={line} isRecord={isRecord} />
      ))}
    </div>
  );
}

function Line({ isRecord, line }: { readonly line: JsonLine; readonly isRecord: boolean }) {
  const { depth, key, names, path, text, value } = line;
  const shown = cut(text, LINE_CHARACTERS_MAX);
  const style = { paddingInlineStart: `${Math.min(depth, DEPTH_MAX)}rem` };
  const isNamed = names.length > 0 && value !== undefined;
  return (
    <code className="json-view-line" style={style}>
      {key === "" ? null : <span className="json-view-key">{visible(key)}: </span>}
      {isNamed ? (
        <ValueButton text={value} path={path} field={isRecord ? fieldPath("raw", names) : undefined}>
          {shown}
        </ValueButton>
      ) : (
        shown
      )}
    </code>
  );
}

/** Deeper ones stand below each other, or nothing of them would be seen. */
const DEPTH_MAX = 16;
