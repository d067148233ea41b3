/** The changes in words, the newest first: what was changed to what, by whom, and who stands behind them. */
import { Fragment } from "react";
import { formatTime, outcomeClass, signOf, visible } from "../../format/format.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import { ChangedValues } from "../../widgets/changed-values.tsx";
import type { Change } from "./lanes.ts";

export interface ChangeListOptions {
  readonly changes: readonly Change[];
  readonly zone: string;
  readonly open: OpenedEvent | undefined;
  readonly onOpen: (opened: OpenedEvent) => void;
}

export function ChangeList({ changes, onOpen, open, zone }: ChangeListOptions) {
  let day = "";
  return (
    <ol className="changes-list" aria-label="Changes">
      {changes.map((change) => {
        const { behind, kind, listed, through, values, who } = change;
        const { id, message, ord, outcome, time } = listed;
        const at = formatTime(time, zone);
        const isNewDay = at.slice(0, 10) !== day;
        day = at.slice(0, 10);
        const isOpen = open?.id === id && open.ord === ord;
        return (
          <Fragment key={`${id}.${ord}`}>
            {isNewDay ? <li className="change-day">{day}</li> : null}
            <li className={isOpen ? "change change-is-open" : "change"}>
              <time dateTime={time}>{at.slice(11)}</time>
              <span className={`changes-sign change-${kind.id}`} title={kind.title}>
                <span aria-hidden="true">{kind.sign}</span>
                <span className="unseen">{kind.title}</span>
              </span>
              <div className="changes-text">
                <button type="button" aria-expanded={isOpen} onClick={() => onOpen({ id, ord })}>
                  {visible(message)}
                </button>
                {outcome === "success" || outcome === "unknown" ? null : (
                  <span className={`changes-${outcomeClass(outcome)}`}>
                    {signOf(outcome)} {visible(outcome)}
                  </span>
                )}
                <Behind who={who} through={through} behind={behind} />
                <ChangedValues values={values} />
              </div>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** The sentence names who did it; this is for those who stand between or behind. */
function Behind({ behind, through, who }: Pick<Change, "behind" | "through" | "who">) {
  if (behind === undefined && through.length === 0) return null;
  const chain = [who, ...through].map(visible).join(" via ");
  return <p className="quiet small">{behind === undefined ? chain : `${chain}, for ${visible(behind)}`}</p>;
}
