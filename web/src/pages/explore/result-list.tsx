/** The events that were found, newest first: a line each, which opens it. */
import type { ListedEvent } from "../../api/answers.ts";
import { formatTime, outcomeClass, signOf, visible } from "../../format/format.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import "./result-list.css";

export interface ResultListOptions {
  readonly events: readonly ListedEvent[];
  readonly zone: string;
  readonly open: OpenedEvent | undefined;
  readonly onOpen: (opened: OpenedEvent) => void;
}

export function ResultList({ events, onOpen, open, zone }: ResultListOptions) {
  return (
    <ol className="result-list" aria-label="Events">
      {events.map(({ id, message, ord, outcome, time }) => {
        const isOpen = open?.id === id && open.ord === ord;
        return (
          <li key={`${id}.${ord}`} className="result">
            <button type="button" aria-expanded={isOpen} onClick={() => onOpen({ id, ord })}>
              <time dateTime={time}>{formatTime(time, zone)}</time>
              <span className={`sign sign-${outcomeClass(outcome)}`} title={outcome}>
                <span aria-hidden="true">{signOf(outcome)}</span>
                <span className="unseen">{outcome}</span>
              </span>
              <span className="result-text">{visible(message)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
