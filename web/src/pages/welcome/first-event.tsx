/** Waits for the first event as it is sealed, and says what is refused meanwhile. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { ListedEvent } from "../../api/answers.ts";
import { followLive } from "../../api/live.ts";
import { useRefusals } from "../../api/use-refusals.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Icon } from "../../widgets/icon.tsx";
import { RefusalList } from "../../widgets/refusal-list.tsx";

export interface FirstEventOptions {
  /** Whether there is none yet but what the server sealed of itself. */
  readonly isFirst: boolean;
  readonly url: string;
  readonly onArrived: () => void;
}

/** What the server seals of itself is none that was sent. */
const OTHERS = "-source:tallystick";
/** The newest few say what is wrong. */
const REFUSALS_SHOWN = 5;

export function FirstEvent({ isFirst, onArrived, url }: FirstEventOptions) {
  const { client, preferences, session } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const refusals = useRefusals({ isOn: session.kind === "admin" });
  const [arrived, setArrived] = useState<ListedEvent>();
  const [isConnected, setConnected] = useState(false);
  useEffect(() => {
    const following = new AbortController();
    const onEvents = ([first]: readonly ListedEvent[]): void => {
      if (first === undefined) return;
      setArrived(first);
      onArrived();
    };
    const onTrouble = (trouble: unknown): void => setConnected(trouble === undefined);
    void followLive(client, { query: OTHERS, lastId: "" }, { onEvents, onTrouble }, following.signal);
    return () => following.abort();
  }, [client, onArrived]);
  return (
    <section className="first-event" aria-live="polite">
      {arrived === undefined ? (
        <p className="first-event-waiting">
          <Icon name="live" />
          <span>
            <strong>Waiting for {isFirst ? "your first" : "the next"} event…</strong>{" "}
            <span className="quiet">{isConnected ? `listening on ${visible(url)}` : "connecting"}</span>
          </span>
        </p>
      ) : (
        <p className="first-event-arrived">
          <Icon name="check" />
          <span>
            <strong>Got it:</strong> {visible(arrived.message)}{" "}
            <Link href={`/e/${encodeURIComponent(arrived.id)}`}>
              Open event {arrived.index.toLocaleString("en")} and verify it
            </Link>
          </span>
        </p>
      )}
      {refusals === undefined || refusals.length === 0 ? null : (
        <>
          <h2>Refused requests</h2>
          <RefusalList refusals={refusals} zone={zone} shown={REFUSALS_SHOWN} />
        </>
      )}
    </section>
  );
}
