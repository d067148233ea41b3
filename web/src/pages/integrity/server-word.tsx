/** What the server says of the log. It is useful, and proves nothing: none of it is ever green. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Integrity } from "../../api/integrity.ts";
import { useApp } from "../../app/app-context.ts";
import { countOf, visible } from "../../format/format.ts";
import { grouped } from "../../proof/check-event.ts";
import { durationOf } from "../../proof/walk-progress.ts";
import { permalinkPath } from "../../state/permalink.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../../widgets/button.tsx";
import { Moment } from "../../widgets/moment.tsx";

export interface ServerWordOptions {
  readonly integrity: Integrity;
  readonly onAgain: () => void;
}

export function ServerWord({ integrity, onAgain }: ServerWordOptions) {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const { checkpoint, guards, origin, size, stops, verified, witnesses } = integrity;
  return (
    <section className="integrity-part" aria-labelledby="server-word">
      <div className="integrity-head">
        <h2 id="server-word">What the server says</h2>
        <Button kind="plain" onPress={onAgain}>
          Ask again
        </Button>
      </div>
      <dl className="integrity-rows">
        <Row name="Log">{visible(origin)}</Row>
        <Row name="Head">{countOf(size, "entry", "entries")}</Row>
        <Row name="Checkpoint">
          {checkpoint === undefined
            ? "Nothing is published yet."
            : `${grouped(checkpoint.size)} entries, published ${durationOf(checkpoint.ageSeconds)} ago`}
        </Row>
        <Row name="Witnesses">
          {witnesses.length === 0
            ? "None are set up: whoever has the log's key could show two people two histories."
            : witnesses.map(({ cosigned, name }) => (
                <div key={name}>
                  {visible(name)}:{" "}
                  {cosigned === undefined ? (
                    "no signature today"
                  ) : (
                    <>
                      signed at <Moment time={cosigned} zone={zone} />
                    </>
                  )}
                </div>
              ))}
        </Row>
        <Row name="Guard">
          {guards.map(({ name, size: at, state }) => (
            <div key={name}>
              {name === "log" ? "Beside the log" : "A copy elsewhere"}: {visible(state)}
              {at === undefined ? "" : `, at ${grouped(at)} entries`}
            </div>
          ))}
          {guards.length > 1 ? null : <div className="quiet">No copy is kept on another volume.</div>}
        </Row>
        <Row name="Last full verification">
          {verified === undefined ? (
            <>
              Never, as far as the data directory says. On the server: <code>tally verify DATA</code>
            </>
          ) : (
            <>
              {visible(verified.verdict)}, <Moment time={verified.at} zone={zone} />, by{" "}
              {visible(verified.by)}
              {verified.size === undefined ? "" : `, ${grouped(verified.size)} entries`}
              {verified.firstBadIndex === undefined
                ? ""
                : `, first bad index ${grouped(verified.firstBadIndex)}`}
            </>
          )}
        </Row>
        <Row name="Unplanned stops">
          {stops === undefined ? (
            "Unknown while the search copy is away."
          ) : stops.count === 0 ? (
            "None."
          ) : (
            <>
              {countOf(stops.count, "stop", "stops")}. Started again:
              <ul>
                {stops.latest.map(({ id, restarted }) => (
                  <li key={id}>
                    <Link href={permalinkPath({ id, ord: 0 }, "")}>
                      <Moment time={restarted} zone={zone} />
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Row>
      </dl>
    </section>
  );
}

function Row({ children, name }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
