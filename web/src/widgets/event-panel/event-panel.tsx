/** One event, beside a list or alone: its sentence, its proof, what it says and changed, what belongs to it, and its record. */

import { toHex } from "@tallystick/tlog";
import { useCallback, useMemo, useState } from "react";
import { type OpenedEntry, readEntry } from "../../api/answers.ts";
import { textOf } from "../../api/json.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { outcomeClass, signOf, visible } from "../../format/format.ts";
import { leafOf } from "../../proof/proof-text.ts";
import { hasBytes } from "../../proof/prove-event.ts";
import { useProof } from "../../proof/use-proof.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { ErrorBox } from "../error-box.tsx";
import { ActorChain } from "./actor-chain.tsx";
import { ChangeList } from "./change-list.tsx";
import { FactList } from "./fact-list.tsx";
import { factsOf } from "./facts.ts";
import { LinkCheck } from "./link-check.tsx";
import { type Neighbours, PanelTools } from "./panel-tools.tsx";
import { chainOf, marksOf } from "./people.ts";
import { ProofBox } from "./proof-box.tsx";
import { RecordView } from "./record-view.tsx";
import { RelatedList } from "./related-list.tsx";
import { IsPage } from "./section-heading.tsx";
import { OpenValue } from "./value-button.tsx";
import "./event-panel.css";

export interface EventPanelOptions {
  readonly opened: OpenedEvent;
  /** Absent where there is nothing to go back to. */
  readonly onClose?: () => void;
  /** The events before and behind it in a list, reached by the arrow keys. */
  readonly neighbours?: Neighbours;
  /** Whether the event is the page, and not beside one. */
  readonly isPage?: boolean;
  /** The first digits of the leaf hash that a link was made for. */
  readonly leaf?: string;
}

export function EventPanel({ isPage = false, leaf = "", neighbours, onClose, opened }: EventPanelOptions) {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  // An answer about another event is none.
  const read = useCallback(
    (answer: unknown) => {
      const told = readEntry(answer);
      return told !== undefined && isAbout(told, opened.id) ? told : undefined;
    },
    [opened.id],
  );
  const { again, error, value } = useAnswer(`api/v1/events/${encodeURIComponent(opened.id)}`, read);
  // What was answered about the event before must not stand under this one's name.
  const entry = value !== undefined && isAbout(value, opened.id) ? value : undefined;
  const proof = useProof(entry);
  const openValue = useState("");
  const event = entry?.events[opened.ord];
  const title = event === undefined ? entry?.kind : textOf(event["message"]);
  const Heading = isPage ? "h1" : "h2";
  const ownLeaf = useMemo(() => (entry === undefined ? "" : toHex(leafOf(entry.line))), [entry]);
  useKeys({ Escape: () => onClose?.() });
  return (
    <IsPage value={isPage}>
      <OpenValue value={openValue}>
        <section className={isPage ? "event-panel event-panel-page" : "event-panel"} aria-label="Event">
          <PanelTools opened={opened} leaf={ownLeaf} neighbours={neighbours} onClose={onClose} />
          <Heading className="event-panel-title">
            {title === undefined
              ? error === undefined
                ? "Opening…"
                : "This event can't be shown"
              : visible(title)}
          </Heading>
          {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
          {entry === undefined ? null : (
            <>
              <LinkCheck wanted={leaf} found={ownLeaf} id={entry.id} />
              {event === undefined ? <OwnEntry entry={entry} ord={opened.ord} /> : <Summary event={event} />}
              <ProofBox id={entry.id} proof={proof} />
              {event === undefined ? null : (
                <>
                  <ChangeList changes={event["changes"]} />
                  <FactList groups={factsOf(event, zone)}>
                    {(group) => (group === "Who" ? <ActorChain links={chainOf(event)} /> : null)}
                  </FactList>
                  <RelatedList event={event} />
                </>
              )}
              {proof.bytes === undefined && proof.state.kind === "unchecked" && hasBytes(entry) ? (
                <p className="quiet">
                  The bytes as they were received could not be fetched. Verify now asks again.
                </p>
              ) : null}
              {proof.bytes === undefined ? null : (
                <RecordView key={entry.id} id={entry.id} ord={opened.ord} bytes={proof.bytes} />
              )}
            </>
          )}
        </section>
      </OpenValue>
    </IsPage>
  );
}

function Summary({ event }: { readonly event: Readonly<Record<string, unknown>> }) {
  const outcome = textOf(event["outcome"]) ?? "unknown";
  const severity = textOf(event["severity"]);
  const marks = marksOf(event);
  return (
    <>
      <p className="event-panel-summary">
        <span className={`event-panel-outcome event-panel-${outcomeClass(outcome)}`}>
          <span aria-hidden="true">{signOf(outcome)}</span> {visible(outcome)}
        </span>
        <code>{visible(textOf(event["action"]) ?? "")}</code>
        {severity === undefined ? null : <span className="quiet">{visible(severity)} severity</span>}
      </p>
      {marks.length === 0 ? null : (
        <ul className="event-panel-marks small">
          {marks.map((mark) => (
            <li key={mark}>{visible(mark)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the log sealed of itself, such as a heartbeat. */
function OwnEntry({ entry, ord }: { readonly entry: OpenedEntry; readonly ord: number }) {
  return (
    <p className="quiet">
      {entry.events.length > 0
        ? `The record holds ${entry.events.length} events, and none with the number ${ord}.`
        : `Entry ${entry.index.toLocaleString("en")} was sealed by the log itself at ${visible(entry.received)}.`}
    </p>
  );
}

function isAbout({ id, index }: OpenedEntry, asked: string): boolean {
  return id === asked || String(index) === asked;
}
