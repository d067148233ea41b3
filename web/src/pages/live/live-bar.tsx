/** How the stream is: its state in a word, how much comes, and the buttons that hold it and let it go on. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { countOf } from "../../format/format.ts";
import { WAITING_MAX } from "../../state/tail-buffer.ts";
import { Button } from "../../widgets/button.tsx";
import { Icon } from "../../widgets/icon.tsx";
import type { Tail } from "./use-tail.ts";

export interface LiveBarOptions {
  readonly tail: Tail;
  readonly onPause: () => void;
  readonly onJump: () => void;
  readonly children: ReactNode;
}

export function LiveBar({ children, onJump, onPause, tail }: LiveBarOptions) {
  const { rate, state, view } = tail;
  const { dropped, isHeld, received, waiting } = view;
  return (
    <header className="live-bar">
      <p className={`live-state live-state-${state.split(" ")[0]?.toLowerCase()}`}>
        <Icon name="live" /> <strong>{state}</strong>
      </p>
      <p className="live-numbers quiet">
        {rateText(rate)} · {countOf(received, "event", "events")}
        {isHeld
          ? ` · paused · ${waiting.toLocaleString("en")} buffered of at most ${WAITING_MAX.toLocaleString("en")} · ${dropped.toLocaleString("en")} dropped`
          : null}
      </p>
      <Announcer tail={tail} />
      {children}
      {isHeld ? (
        <Button kind="main" icon="up" keys="Space" onPress={onJump}>
          Jump to latest ({(waiting + dropped).toLocaleString("en")})
        </Button>
      ) : (
        <Button icon="pause" keys="Space" onPress={onPause}>
          Pause
        </Button>
      )}
    </header>
  );
}

function rateText(rate: number): string {
  return `${rate.toLocaleString("en", { maximumFractionDigits: rate < 10 ? 1 : 0 })} a second`;
}

/** Oftener nobody wants to hear it. */
const SAY_MS = 10_000;

/** Says the state when it changes, and how many events came, never the events themselves. */
function Announcer({ tail: { state, view } }: { readonly tail: Tail }) {
  const [said, setSaid] = useState("");
  const counted = useRef({ received: 0, now: 0 });
  counted.current.now = view.received;
  useEffect(() => {
    const timer = setInterval(() => {
      const { now, received } = counted.current;
      counted.current.received = now;
      if (now > received) setSaid(`${countOf(now - received, "new event", "new events")} in ten seconds`);
    }, SAY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="unseen" role="status">
      {state}. {said}
    </span>
  );
}
