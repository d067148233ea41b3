/** The time that is looked at: a length until now, two moments in figures or words, or all of it. What is chosen stands in the address as it was chosen. */
import { useCallback, useState } from "react";
import type { Explained } from "../../../api/explained.ts";
import { useApp } from "../../../app/app-context.ts";
import { useKeys } from "../../../app/keys.ts";
import { rangeText } from "../../../format/range-text.ts";
import type { PageState } from "../../../state/page-state.ts";
import { usePreferences } from "../../../state/preferences.ts";
import { rangeOf, shifted, type TimeRange, zoomed } from "../../../state/time-range.ts";
import { Button } from "../../../widgets/button.tsx";
import { CopyButton } from "../../../widgets/copy-button.tsx";
import { Popover } from "../../../widgets/popover.tsx";
import { absoluteLink, spanMeant } from "./meant-span.ts";
import { TimeForm } from "./time-form.tsx";
import "./time-picker.css";

export interface TimePickerOptions {
  readonly state: PageState;
  readonly zone: string;
  /** What the server says about the time; undefined while it is not known. */
  readonly explained: Explained | undefined;
  readonly onRange: (range: TimeRange) => void;
}

const LENGTHS = ["15m", "1h", "24h", "7d", "30d"] as const;
const ENDLESS = "All time has no earlier or later. Choose a time first.";

export function TimePicker({ explained, onRange, state, zone }: TimePickerOptions) {
  const { preferences, toasts } = useApp();
  const { clock } = usePreferences(preferences);
  const [isOpen, setOpen] = useState(false);
  const { since, until } = state;
  const choose = useCallback(
    (range: TimeRange): void => {
      setOpen(false);
      onRange(range);
    },
    [onRange],
  );
  // Without a change there is nothing to see, and somebody pressed a key for something.
  const move = (to: (nowMs: number) => TimeRange | undefined, none: string): void => {
    const span = spanMeant(state, explained, Date.now());
    const range = span && to(Date.now());
    if (range !== undefined) onRange(range);
    else toasts.show(span === undefined ? ENDLESS : none);
  };
  const shift = (direction: -1 | 1): void =>
    move(
      (nowMs) => {
        const span = spanMeant(state, explained, nowMs);
        return span && shifted(span, direction, nowMs);
      },
      direction === 1 ? "There is nothing later than now." : "There is nothing earlier.",
    );
  const zoom = (by: "in" | "out"): void =>
    move(
      (nowMs) => {
        const span = spanMeant(state, explained, nowMs);
        return span && zoomed(state, span, { by, nowMs });
      },
      by === "in" ? "A second is the shortest time." : "That is all the time there is.",
    );
  useKeys({
    d: () => setOpen(true),
    "[": () => shift(-1),
    "]": () => shift(1),
    "+": () => zoom("in"),
    "=": () => zoom("in"),
    "-": () => zoom("out"),
  });
  const span = spanMeant(state, explained, Date.now());
  return (
    <Popover icon="clock" name="Time" text={rangeText(state, zone)} keys="d" isOpen={isOpen} onOpen={setOpen}>
      <div className="time-picker">
        <fieldset className="time-lengths">
          <legend className="small quiet">Until now</legend>
          {LENGTHS.map((length) => (
            <Button
              key={length}
              isPressed={since === length && until === ""}
              title={rangeText({ since: length, until: "" }, zone)}
              onPress={() => choose({ since: length, until: "" })}
            >
              {length}
            </Button>
          ))}
          <Button isPressed={since === "" && until === ""} onPress={() => choose({ since: "", until: "" })}>
            All time
          </Button>
        </fieldset>
        <TimeForm key={`${since} ${until}`} range={{ since, until }} zone={zone} onRange={choose} />
        <fieldset className="time-lengths">
          <legend className="small quiet">Move and zoom</legend>
          <Button icon="left" keys="[" onPress={() => shift(-1)}>
            Earlier
          </Button>
          <Button icon="right" keys="]" onPress={() => shift(1)}>
            Later
          </Button>
          <Button icon="plus" keys="+" onPress={() => zoom("in")}>
            Less time
          </Button>
          <Button icon="minus" keys="-" onPress={() => zoom("out")}>
            More time
          </Button>
        </fieldset>
        <fieldset className="time-lengths">
          <legend className="small quiet">Clock</legend>
          <Button isPressed={clock === "utc"} onPress={() => preferences.change({ clock: "utc" })}>
            UTC
          </Button>
          <Button isPressed={clock === "local"} onPress={() => preferences.change({ clock: "local" })}>
            Local time
          </Button>
          <Button
            isPressed={clock === "own"}
            title="As the source's clock showed it, where its record says so; all other times are UTC"
            onPress={() => preferences.change({ clock: "own" })}
          >
            Each event's own
          </Button>
        </fieldset>
        {span === undefined ? null : (
          <p>
            <CopyButton
              text={absoluteLink(state, rangeOf(span))}
              label="Copy a link to exactly this time"
              isWord
            />
          </p>
        )}
      </div>
    </Popover>
  );
}
