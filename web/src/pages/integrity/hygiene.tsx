/** Data hygiene: what arrives of each source, whether it fell silent, and how much of it is understood. The log can't prove what never came. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import { type ActionCount, readCoverage, type SourceCoverage } from "../../api/coverage.ts";
import { valueTest } from "../../api/query-text.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { countOf, visible } from "../../format/format.ts";
import { EMPTY_STATE, formatState } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Icon } from "../../widgets/icon.tsx";
import { Moment } from "../../widgets/moment.tsx";
import { type Cell, clockCell, gapsCell, shareCell, silenceCell } from "./hygiene-text.ts";
import { UnknownActors } from "./unknown-actors.tsx";

/** What is counted is a week's; what is known of arrivals is since the log began. */
const SINCE = "7d";
/** What the log seals of itself, which is nobody's to send. */
const OWN = "tallystick";

export function Hygiene() {
  const { again, error, value } = useAnswer(`api/v1/coverage?since=${SINCE}`, readCoverage);
  const sources = value?.sources.filter(({ name }) => name !== OWN) ?? [];
  const outdated = sources.reduce((sum, source) => sum + source.outdated, 0);
  return (
    <section className="integrity-part" aria-labelledby="hygiene">
      <h2 id="hygiene">Data hygiene</h2>
      <p className="quiet">
        The log proves that nothing was taken out of it. Whether everything was put in shows here: shares are
        of the events of the last seven days.
      </p>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {value === undefined ? (
        error === undefined && <p className="quiet">Looking…</p>
      ) : sources.length === 0 ? (
        <Empty title="No source has sent anything yet.">
          <Link href="/welcome">How to set up a sender</Link>
        </Empty>
      ) : (
        <>
          <SourceTable sources={sources} />
          {outdated === 0 ? null : (
            <p>
              {countOf(outdated, "event was", "events were")} made by earlier versions of their parsers,
              before this server was updated. <code>tally rebuild</code> makes them again; search goes on
              meanwhile.
            </p>
          )}
          {value.isCut ? <p className="quiet">There are more sources than are shown.</p> : null}
          <Actions title="Actions that no parser has a name for" actions={value.unknownActions}>
            They keep their sender’s names, and their verbs are guessed of the words. Where a verb is right
            there is nothing to do; where it is wrong, send “verb” and “category” with events of your own, or
            write a mapping.
          </Actions>
          <Actions title="Actions whose events name nobody" actions={value.withoutActor}>
            What runs by itself has nobody. Where the records do name somebody, a mapping says where.
          </Actions>
          <UnknownActors since={SINCE} />
          <details>
            <summary>What to do about it</summary>
            <ul className="hygiene-actions">
              <li>
                <strong>Silent</strong>: see whether the sender runs, and under{" "}
                <Link href="/sources">Sources</Link> whether it was refused. If it may be quiet for so long,
                say so there.
              </li>
              <li>
                <strong>Missing</strong>: numbers of the sender that did not arrive. It may still have them.
              </li>
              <li>
                <strong>Clock ahead</strong>: the sender’s clock is wrong. <strong>Behind</strong>: it is, or
                the records were long under way, as those of an import are.
              </li>
              <li>
                <strong>Read</strong> below 100 %: no parser understands the rest, and a mapping makes events
                of them. Of a source whose share falls the format has changed.
              </li>
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

function SourceTable({ sources }: { readonly sources: readonly SourceCoverage[] }) {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard
    <section className="integrity-wide" aria-label="Sources" tabIndex={0}>
      <table className="hygiene-table">
        <caption className="unseen">What arrives of each source</caption>
        <thead>
          <tr>
            {["Source", "Last", "Quiet for", "Gaps", "Clock"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {["Events", "Read", "Known action", "Names who", "Own time"].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const { events, last, name, unparsed, withAction, withActor, withTime } = source;
            return (
              <tr key={name}>
                <th scope="row">
                  <Link href={askFor(valueTest("source", name))}>{visible(name)}</Link>
                </th>
                <td>{last === undefined ? "–" : <Moment time={last} zone={zone} />}</td>
                <Value cell={silenceCell(source)} />
                <Value cell={gapsCell(source)} />
                <Value cell={clockCell(source)} />
                <td className="number">{events.toLocaleString("en")}</td>
                <Value cell={shareCell(events - unparsed, events)} isNumber />
                <Value cell={shareCell(withAction, events)} isNumber />
                <Value cell={shareCell(withActor, events)} isNumber />
                <Value cell={shareCell(withTime, events)} isNumber />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What is worth a look has a sign besides its colour. */
function Value({
  cell: { isOdd, text },
  isNumber = false,
}: {
  readonly cell: Cell;
  readonly isNumber?: boolean;
}) {
  return (
    <td className={isNumber ? "number" : undefined}>
      {isOdd ? (
        <span className="hygiene-odd">
          <Icon name="warning" />
          {text}
        </span>
      ) : (
        text
      )}
    </td>
  );
}

function Actions({
  actions,
  children,
  title,
}: {
  readonly title: string;
  readonly actions: readonly ActionCount[];
  /** What to do about them. */
  readonly children: ReactNode;
}) {
  if (actions.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({actions.length})
      </summary>
      <p className="quiet">{children}</p>
      <ul className="hygiene-actions">
        {actions.map(({ action, events, type, verb }) => (
          <li key={`${type} ${action}`}>
            <Link href={askFor(`${valueTest("action", action)} ${valueTest("source.type", type)}`)}>
              {visible(action)}
            </Link>{" "}
            <span className="quiet">
              {visible(type)}, {visible(verb)}, {countOf(events, "event", "events")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function askFor(query: string): string {
  return `/${formatState({ ...EMPTY_STATE, since: SINCE, query })}`;
}
