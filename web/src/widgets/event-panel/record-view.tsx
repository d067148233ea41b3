/** The record as it was received: laid out, as it came, byte for byte, or as other schemas tell it. Much of it is shown piece by piece. */

import { decodeUtf8 } from "@tallystick/tlog";
import { useMemo, useState } from "react";
import { isObject } from "../../api/json.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { countOf, visible } from "../../format/format.ts";
import { hexLines } from "../../format/hex-lines.ts";
import { jsonLines } from "../../format/json-lines.ts";
import { saveFile } from "../../state/save-file.ts";
import { Button } from "../button.tsx";
import { CopyButton } from "../copy-button.tsx";
import { ErrorBox } from "../error-box.tsx";
import { JsonView } from "./json-view.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { useShowMore } from "./use-show-more.ts";
import "./record-view.css";

export interface RecordViewOptions {
  readonly id: string;
  readonly ord: number;
  /** What was received; undefined until it is there. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a screen has room for several times over, and no browser stops at. */
const TEXT_CHARACTERS = 32_768;
const JSON_LINES = 1000;
const HEX_BYTES = 4096;

const VIEWS = { json: "Laid out", text: "As it came", hex: "Bytes", ocsf: "OCSF", ecs: "ECS" } as const;
type View = keyof typeof VIEWS;
const ALL: readonly View[] = ["json", "text", "hex", "ocsf", "ecs"];

export function RecordView({ bytes, id, ord }: RecordViewOptions) {
  const text = useMemo(() => decodeUtf8(bytes), [bytes]);
  const isJson = useMemo(() => text !== undefined && jsonLines(text, 0) !== undefined, [text]);
  const [chosen, choose] = useState<View>();
  const views = ALL.filter((view) => (view === "json" ? isJson : view !== "text" || text !== undefined));
  const view = chosen !== undefined && views.includes(chosen) ? chosen : (views[0] ?? "hex");
  return (
    <section className="record-view">
      <div className="record-view-head">
        <SectionHeading>As it was received</SectionHeading>
        <span className="quiet small">{countOf(bytes.length, "byte", "bytes")}</span>
        <Button
          kind="plain"
          icon="download"
          label="Download the bytes"
          onPress={() => saveFile(`${id}.bin`, bytes)}
        />
        {text === undefined ? null : <CopyButton text={text} label="Copy the record" />}
      </div>
      <fieldset className="record-view-choice" aria-label="How the record is shown">
        {views.map((one) => (
          <Button key={one} kind="plain" isPressed={one === view} onPress={() => choose(one)}>
            {VIEWS[one]}
          </Button>
        ))}
      </fieldset>
      {view === "hex" ? <HexView bytes={bytes} /> : null}
      {view === "text" && text !== undefined ? <TextView text={text} /> : null}
      {view === "json" && text !== undefined ? <LaidOut text={text} isRecord /> : null}
      {view === "ocsf" || view === "ecs" ? <OtherView id={id} ord={ord} view={view} /> : null}
    </section>
  );
}

/** Ours in another schema, as the server tells it. */
function OtherView({ id, ord, view }: { readonly id: string; readonly ord: number; readonly view: View }) {
  const { error, value } = useAnswer(`api/v1/events/${encodeURIComponent(id)}?view=${view}`, readEvents);
  if (error !== undefined) return <ErrorBox error={error} />;
  const event = value?.[ord];
  if (event === undefined)
    return <p className="quiet">{value === undefined ? "Loading…" : "There is none."}</p>;
  return <LaidOut text={JSON.stringify(event)} isRecord={false} />;
}

function LaidOut({ isRecord, text }: { readonly text: string; readonly isRecord: boolean }) {
  const [shown, more] = useShowMore(JSON_LINES);
  const laidOut = useMemo(() => jsonLines(text, shown), [text, shown]);
  return (
    <>
      <JsonView lines={laidOut?.lines ?? []} isRecord={isRecord} />
      {laidOut?.isCut === true ? (
        <Button onPress={more}>{countOf(JSON_LINES, "more line", "more lines")}</Button>
      ) : null}
    </>
  );
}

function TextView({ text }: { readonly text: string }) {
  const [shown, more] = useShowMore(TEXT_CHARACTERS);
  return (
    <>
      <pre>{visible(text.slice(0, shown))}</pre>
      <Rest shown={shown} all={text.length} what="characters" onMore={more} />
    </>
  );
}

function HexView({ bytes }: { readonly bytes: Uint8Array }) {
  const [shown, more] = useShowMore(HEX_BYTES);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard */}
      <pre className="record-view-hex" tabIndex={0}>
        {hexLines(bytes.subarray(0, shown))}
      </pre>
      <Rest shown={shown} all={bytes.length} what="bytes" onMore={more} />
    </>
  );
}

interface RestOptions {
  readonly shown: number;
  readonly all: number;
  readonly what: string;
  readonly onMore: () => void;
}

function Rest({ all, onMore, shown, what }: RestOptions) {
  if (shown >= all) return null;
  return (
    <p className="record-view-rest">
      <Button onPress={onMore}>Show more</Button>
      <span className="quiet small">
        {shown.toLocaleString("en")} of {all.toLocaleString("en")} {what}; the download has all of them.
      </span>
    </p>
  );
}

function readEvents(value: unknown): readonly unknown[] | undefined {
  return isObject(value) && Array.isArray(value["events"]) ? value["events"] : undefined;
}
