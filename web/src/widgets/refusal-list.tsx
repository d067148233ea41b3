/** What was refused, and why: most of what is wrong with a sender is said here. */
import type { Refusal } from "../api/sources.ts";
import { asSentence, visible } from "../format/format.ts";
import { Icon } from "./icon.tsx";
import { Moment } from "./moment.tsx";
import "./refusal-list.css";

export interface RefusalListOptions {
  readonly refusals: readonly Refusal[];
  readonly zone: string;
  /** The others are in the list of the sources page. */
  readonly shown: number;
}

export function RefusalList({ refusals, shown, zone }: RefusalListOptions) {
  return (
    <ol className="refusal-list" aria-label="Refused requests">
      {refusals.slice(0, shown).map(({ at, atMs, code, message, peer, protocol, source, status }, n) => (
        // Many may come in one millisecond.
        <li key={`${atMs} ${refusals.length - n}`}>
          <Icon name="warning" />
          <div>
            <p>{asSentence(visible(message))}</p>
            <p className="quiet small">
              <Moment time={at} zone={zone} /> · {visible(protocol)} · {status} {visible(code)} ·{" "}
              {source === undefined ? "no source" : visible(source)} · {visible(peer)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
