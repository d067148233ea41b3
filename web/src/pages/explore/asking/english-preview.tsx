/** What a text may mean as a sentence: shown, and run by nobody but the person who takes it. */
import type { English } from "../../../api/explained.ts";
import { formatTime, visible } from "../../../format/format.ts";
import { zoneName } from "../../../format/zone-name.ts";
import { Button } from "../../../widgets/button.tsx";
import "./english-preview.css";

export interface EnglishPreviewOptions {
  readonly english: English;
  readonly zone: string;
  readonly onTake: () => void;
}

export function EnglishPreview({ english, onTake, zone }: EnglishPreviewOptions) {
  const { assumed, query, since, until } = english;
  const times = [since && `from ${timeText(since, zone)}`, until && `until ${timeText(until, zone)}`];
  const said = times.filter((time) => time !== undefined && time !== "").join(" ");
  return (
    <div className="english-preview" role="status">
      <p>
        As a sentence this may mean <code>{query === "" ? "everything" : visible(query)}</code>
        {said === "" ? null : ` ${said}`}
        {assumed.length === 0 ? null : (
          <span className="quiet"> Looked for as words: {assumed.map(visible).join(", ")}</span>
        )}
      </p>
      <Button onPress={onTake}>Ask that</Button>
    </div>
  );
}

function timeText(time: string, zone: string): string {
  return `${formatTime(time, zone)} ${zoneName(zone, time)}`;
}
