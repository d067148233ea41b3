/** What to do when something does not match: the first steps of docs/runbook-mismatch.md, where they are needed. */
import "./mismatch-help.css";

export function MismatchHelp() {
  return (
    <div className="mismatch-help small">
      <p>What to do now, in this order:</p>
      <ol>
        <li>
          Change nothing on the server, and do not restart it. Download the proof, and keep this page open.
        </li>
        <li>
          Try another browser on another network: a proxy in between can change an answer, too, and then only
          here.
        </li>
        <li>
          On the server, run <code>tally verify</code> with the key that you kept elsewhere: it names the
          first entry that is wrong.
        </li>
        <li>
          Go on as <code>docs/runbook-mismatch.md</code> of Tallystick says.
        </li>
      </ol>
    </div>
  );
}
