/** "Verify in this browser": every entry and tile of the log, recomputed here up to the signed root, with what was and what was not checked. */
import type { Report } from "@tallystick/tlog";
import { visible } from "../../format/format.ts";
import { grouped } from "../../proof/check-event.ts";
import { durationOf, progressText } from "../../proof/walk-progress.ts";
import { saveFile } from "../../state/save-file.ts";
import { Button } from "../../widgets/button.tsx";
import { Icon, type IconName } from "../../widgets/icon.tsx";
import { useLogWalk } from "./use-log-walk.ts";

export function LogWalk() {
  const { cancel, start, walk } = useLogWalk();
  const isWalking = walk.kind === "walking";
  return (
    <section className="integrity-part" aria-labelledby="log-walk">
      <h2 id="log-walk">The whole log</h2>
      <p className="quiet">
        Reads all that the server publishes of the log and computes it again in this browser. The bodies,
        which are what was received, are not published: one event's are checked when it is opened, all of them
        by <code>tally verify</code> on the data directory.
      </p>
      <div className="integrity-tools">
        {isWalking ? (
          <Button icon="close" onPress={cancel}>
            Stop
          </Button>
        ) : (
          <Button kind="main" icon="shield" onPress={start}>
            Verify in this browser
          </Button>
        )}
      </div>
      {isWalking ? (
        <div className="integrity-progress">
          <progress
            aria-label="Entries that are checked"
            max={Math.max(1, walk.progress.total)}
            value={walk.progress.done}
          />
          <span className="small number">{progressText(walk.progress)}</span>
        </div>
      ) : null}
      {walk.kind === "stopped" ? (
        <p className="integrity-line integrity-amber" role="status">
          <Icon name="help" />
          <span>{visible(walk.reason)}</span>
        </p>
      ) : null}
      {walk.kind === "done" ? <WalkReport report={walk.report} elapsedMs={walk.elapsedMs} /> : null}
    </section>
  );
}

const VERDICTS = {
  ok: ["green", "check"],
  incomplete: ["amber", "help"],
  failed: ["red", "warning"],
} as const satisfies Readonly<Record<Report["verdict"], readonly [string, IconName]>>;
const RESULTS = {
  passed: "✓ holds",
  failed: "✕ fails",
  incomplete: "? not all",
  skipped: "– not checked",
} as const;

function WalkReport({ elapsedMs, report }: { readonly report: Report; readonly elapsedMs: number }) {
  const { checks, evidenceFile, findings, unchecked, verdict } = report;
  const [tone, icon] = VERDICTS[verdict];
  return (
    <>
      <p className={`integrity-line integrity-${tone}`} role={verdict === "failed" ? "alert" : "status"}>
        <Icon name={icon} />
        <span>
          {sentenceOf(report)} It took {durationOf(elapsedMs / 1000)}.
        </span>
      </p>
      {findings.length === 0 ? null : (
        <ul className="integrity-findings">
          {findings.map(({ check, code, index, level, message }) => (
            <li key={`${code} ${index} ${message}`}>
              <strong>{level === "failure" ? "Fails" : level === "incomplete" ? "Not all" : "Note"}</strong> (
              {check}): {visible(message)}
            </li>
          ))}
        </ul>
      )}
      {evidenceFile === undefined ? null : (
        <Button icon="download" onPress={() => saveFile("two-notes.txt", evidenceFile)}>
          The two notes that contradict each other
        </Button>
      )}
      <div className="integrity-wide">
        <table>
          <caption className="unseen">Checks of this walk</caption>
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col">Result</th>
              <th scope="col">What it covered</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ detail, name, result }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={`integrity-result-${result}`}>{RESULTS[result]}</td>
                <td className="walk-detail">{visible(detail)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>What this could not show</h3>
      <ul className="integrity-unchecked">
        {unchecked.map((sentence) => (
          <li key={sentence}>{visible(sentence)}</li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf({ firstBadIndex, size = 0, verdict }: Report): string {
  if (verdict === "ok") return `All ${grouped(size)} entries lead to the root that the log's key signed.`;
  if (verdict === "incomplete") return "What is there holds, but it is not all, or not fresh.";
  return firstBadIndex === undefined
    ? "MISMATCH: the log is not what was signed."
    : `MISMATCH: the log is not what was signed. First bad index: ${grouped(firstBadIndex)}.`;
}
