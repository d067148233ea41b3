/** Two moments, in figures, by a calendar or in words; the server says what they mean, and what is no time is told at its field. */
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { pathOf } from "../../../api/api-client.ts";
import { type Meant, readExplained } from "../../../api/explained.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { visible } from "../../../format/format.ts";
import { fieldTime, fromFieldTime, momentText } from "../../../format/range-text.ts";
import type { TimeRange } from "../../../state/time-range.ts";
import { useSettled } from "../../../state/use-settled.ts";
import { Button } from "../../../widgets/button.tsx";

export interface TimeFormOptions {
  readonly range: TimeRange;
  readonly zone: string;
  readonly onRange: (range: TimeRange) => void;
}

const PAUSE_MS = 250;
const NONE: Meant = { kind: "none" };

export function TimeForm({ onRange, range, zone }: TimeFormOptions) {
  const [since, setSince] = useState(range.since);
  const [until, setUntil] = useState(range.until);
  const [isSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const written = { since: since.trim(), until: until.trim() };
  const path = pathOf("api/v1/query", { ...written, tz: zone });
  const { of, value } = useAnswer(useSettled(path, PAUSE_MS), readExplained);
  const isKnown = of === path;
  const from = (isKnown ? value?.since : undefined) ?? NONE;
  const to = (isKnown ? value?.until : undefined) ?? NONE;
  const isTurned = from.kind === "moment" && to.kind === "moment" && Date.parse(from.at) >= Date.parse(to.at);
  const end: Meant = isTurned ? { kind: "wrong", message: "this is not behind the beginning", hint: "" } : to;
  const isWrong = from.kind === "wrong" || end.kind === "wrong";
  useEffect(() => {
    if (!isSent || !isKnown) return;
    setSent(false);
    if (isWrong) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    else onRange(written);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
  };
  return (
    <form ref={form} className="time-form" onSubmit={submit}>
      <TimeField label="From" text={since} onText={setSince} meant={from} zone={zone} none="the beginning" />
      <TimeField label="To" text={until} onText={setUntil} meant={end} zone={zone} none="now" />
      <p className="small quiet">
        Figures or words: 2026-11-01 14:30, 3h, yesterday 2pm, monday. The clock is {zone}.
      </p>
      <Button kind="main" isSubmit>
        Show this time
      </Button>
    </form>
  );
}

interface TimeFieldOptions {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly meant: Meant;
  readonly zone: string;
  /** What an empty field means. */
  readonly none: string;
}

function TimeField({ label, meant, none, onText, text, zone }: TimeFieldOptions) {
  const id = useId();
  const at = meant.kind === "moment" ? meant.at : undefined;
  return (
    <div className="time-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        placeholder={none}
        value={text}
        aria-invalid={meant.kind === "wrong"}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onText(target.value)}
      />
      <input
        type="datetime-local"
        step="1"
        aria-label={`${label}, by calendar`}
        value={fieldTime(at, zone)}
        onChange={({ target }) => onText(fromFieldTime(target.value, zone) ?? text)}
      />
      <p id={`${id}-said`} role="status" className={meant.kind === "wrong" ? "time-wrong" : "small quiet"}>
        {meant.kind === "wrong"
          ? visible(meant.hint === "" ? meant.message : `This is no time: ${meant.hint}`)
          : at === undefined
            ? ""
            : momentText(at, zone)}
      </p>
    </div>
  );
}
