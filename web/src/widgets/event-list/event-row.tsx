/** One event as one line of a list: when, how it ended, and a sentence, its values, or its text. The grid around it has focus and keys; a table can't be drawn in parts. */
import { type MouseEvent, memo, type ReactNode } from "react";
import type { ListedEvent } from "../../api/answers.ts";
import { clockIn, lengthInWords } from "../../format/clock.ts";
import { actorTypeOf, cellsOf, type EventValue, isSevere, rawOf, skewOf } from "../../format/event-values.ts";
import { cut, formatTime, outcomeClass, signOf, visible } from "../../format/format.ts";
import { ownTime, timeTip } from "../../format/own-clock.ts";
import type { EventRow as Row } from "../../state/list-rows.ts";
import type { PageState } from "../../state/page-state.ts";
import { localZone } from "../../state/preferences.ts";
import { Icon, type IconName } from "../icon.tsx";
import { columnsTemplate } from "./columns-template.ts";

export interface EventRowOptions {
  readonly row: Row;
  readonly domId: string;
  readonly mode: PageState["mode"];
  readonly columns: readonly string[];
  readonly zone: string;
  readonly isOwnClock: boolean;
  readonly top: number;
  readonly height: number;
  /** The value that the cursor is on: its number, or -1 for the line as a whole. Undefined when it is elsewhere. */
  readonly cell: number | undefined;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly actions: RowActions;
}

/** The same functions for as long as the list is there. */
export interface RowActions {
  readonly onOpen: (row: Row) => void;
  readonly onSelect: (row: Row, how: { readonly isRange: boolean }) => void;
  readonly onToggleRun: (row: Row) => void;
  readonly onValue: (value: EventValue, how: "filter" | "exclude") => void;
}

/** More of a record than a line shows at any width. */
const RAW_CHARACTERS_MAX = 2000;
const TEXT_CHARACTERS_MAX = 1000;

export const EventRow = memo(function EventRow(options: EventRowOptions) {
  const { actions, cell, columns, domId, height, isOpen, isOwnClock, isSelected, mode, row, top, zone } =
    options;
  const { event, isInRun, position, run } = row;
  const shown: Shown = { actions, cell, cells: cellsOf(event.whole, mode, columns), domId, event };
  const names = ["event-row"];
  if (cell !== undefined) names.push("is-active");
  if (isOpen) names.push("is-open");
  if (isInRun) names.push("is-in-run");
  return (
    <div
      role="row"
      id={domId}
      className={names.join(" ")}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={position}
      aria-selected={isSelected}
      onClick={() => actions.onOpen(row)}
    >
      <span
        role="gridcell"
        className="event-row-check"
        onClick={(click) => {
          click.stopPropagation();
          actions.onSelect(row, { isRange: click.shiftKey });
          // The keys go on from the list, and not from a box that may be scrolled away.
          click.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={`Select event ${position}`}
          onChange={() => undefined}
        />
      </span>
      <span role="gridcell" className="event-row-time">
        <time
          dateTime={event.time}
          // All clocks of it are told by none but the line that is pointed at.
          onPointerEnter={({ currentTarget }) => {
            currentTarget.title = timeTip(event.whole, localZone());
          }}
        >
          {isOwnClock ? <OwnClock row={row} /> : clockIn(formatTime(event.time, zone))}
        </time>
        <Skew row={row} />
      </span>
      <Marks shown={shown} isAligned={mode === "columns"} />
      {mode === "raw" ? (
        <span role="gridcell" className="event-row-raw mono">
          {visible(rawOf(event.whole).slice(0, RAW_CHARACTERS_MAX))}
        </span>
      ) : mode === "chips" ? (
        <Chips shown={shown} />
      ) : mode === "columns" ? (
        <Columns shown={shown} columns={columns} />
      ) : (
        <Sentence shown={shown} />
      )}
      {run === undefined ? null : (
        <span role="gridcell" className="event-row-run">
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${run.count.toLocaleString("en")} events that say the same`}
            aria-expanded={run.isOpen}
            aria-keyshortcuts="m"
            title={run.isOpen ? "Fold them (m)" : "Show each of them (m)"}
            onClick={(click) => {
              click.stopPropagation();
              actions.onToggleRun(row);
            }}
          >
            ×{run.count.toLocaleString("en")} <Icon name={run.isOpen ? "open" : "right"} />
          </button>
        </span>
      )}
    </div>
  );
});

/** What the parts of a line have to know. */
interface Shown {
  readonly actions: RowActions;
  readonly cell: number | undefined;
  /** The values that the cursor can be on. */
  readonly cells: readonly EventValue[];
  readonly domId: string;
  readonly event: ListedEvent;
}

/** The id of a value of a line, by which the cursor names it. */
export function cellId(domId: string, cell: number): string {
  return `${domId}-${cell}`;
}

function OwnClock({ row: { event } }: { readonly row: Row }) {
  const { clock, zone } = ownTime(event.time, event.whole);
  return (
    <>
      {clock} <span className="event-row-offset">{zone}</span>
    </>
  );
}

function Skew({ row }: { readonly row: Row }) {
  const skew = skewOf(row.event.whole);
  if (skew === undefined) return null;
  const words = `Received ${lengthInWords(skew)} ${skew > 0 ? "after" : "before"} its own time`;
  return (
    <span className="event-row-skew" title={words}>
      <Icon name="clock" />
      <span className="unseen">{words}</span>
    </span>
  );
}

const ACTOR_ICONS: ReadonlyMap<string, IconName> = new Map([
  ["human", "person"],
  ["machine", "machine"],
  ["agent", "agent"],
  ["system", "settings"],
]);

/** What is seen of every event in every mode: who acted, how it ended, and how much it matters where it does. */
function Marks({ isAligned, shown }: { readonly shown: Shown; readonly isAligned: boolean }) {
  const { event } = shown;
  const type = actorTypeOf(event.whole);
  const icon = ACTOR_ICONS.get(type);
  const severity = String(event.whole["severity"]);
  return (
    <>
      <span role="gridcell" className="event-row-actor" title={`Done by: ${visible(type)}`}>
        {icon === undefined ? null : <Icon name={icon} />}
        <span className="unseen">{visible(type)}</span>
      </span>
      <Value shown={shown} field="outcome" className={`sign sign-${outcomeClass(event.outcome)}`}>
        <span aria-hidden="true">{signOf(event.outcome)}</span>
        <span className="unseen">{visible(event.outcome)}</span>
      </Value>
      {isSevere(event.whole) && !isAligned ? (
        <Value shown={shown} field="severity" className={`event-row-severity is-${severity}`}>
          {severity}
        </Value>
      ) : null}
    </>
  );
}

function Sentence({ shown }: { readonly shown: Shown }) {
  return (
    <Value shown={shown} field="action" className="event-row-text" isText>
      {cut(shown.event.message, TEXT_CHARACTERS_MAX)}
    </Value>
  );
}

function Chips({ shown }: { readonly shown: Shown }) {
  return (
    <span className="event-row-chips" role="presentation">
      {shown.cells
        .filter(({ field }) => field !== "outcome" && field !== "severity")
        .map(({ field, value }) => (
          <Value key={field} shown={shown} field={field} className="event-row-chip">
            <span className="quiet">{field}</span> {cut(value, TEXT_CHARACTERS_MAX)}
          </Value>
        ))}
    </span>
  );
}

/** What stands under the heads of the columns: nothing where the event says nothing. */
function Columns({ columns, shown }: { readonly shown: Shown; readonly columns: readonly string[] }) {
  const { cells, event } = shown;
  return (
    <span
      className="event-row-columns"
      role="presentation"
      style={{ gridTemplateColumns: columnsTemplate(columns) }}
    >
      {columns.map((column) =>
        column === "message" || column === "outcome" ? (
          <span key={column} role="gridcell" className="event-row-column">
            {cut(column === "message" ? event.message : event.outcome, TEXT_CHARACTERS_MAX)}
          </span>
        ) : (
          <Value key={column} shown={shown} field={column} className="event-row-column">
            {cut(cells.find(({ field }) => field === column)?.value ?? "", TEXT_CHARACTERS_MAX)}
          </Value>
        ),
      )}
    </span>
  );
}

interface ValueOptions {
  readonly shown: Shown;
  readonly field: string;
  readonly className: string;
  readonly children: ReactNode;
  /** A sentence stands for its line: pressing it opens the event. */
  readonly isText?: boolean;
}

/** A value of the line: the cursor can be on it, and pressing it asks for it. */
function Value({ children, className, field, isText = false, shown }: ValueOptions) {
  const { actions, cell, cells, domId } = shown;
  const number = cells.findIndex((one) => one.field === field);
  const value = cells[number];
  if (value === undefined)
    return (
      <span role="gridcell" className={className}>
        {children}
      </span>
    );
  const press = (click: MouseEvent): void => {
    if (isText) return;
    click.stopPropagation();
    actions.onValue(value, click.altKey ? "exclude" : "filter");
  };
  const words = `${field}:${cut(value.value, TEXT_CHARACTERS_MAX)}\nClick to filter, Alt and click to exclude`;
  return (
    <span
      role="gridcell"
      id={cellId(domId, number)}
      className={cell === number ? `${className} is-cursor` : className}
      title={isText ? undefined : words}
      onClick={press}
    >
      {children}
    </span>
  );
}
