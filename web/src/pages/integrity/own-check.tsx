/** What this browser found out about the log's head by itself, by which key, and since when it follows the log. */
import { type FormEvent, useId, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { badgeText } from "../../proof/badge-text.ts";
import { grouped } from "../../proof/check-event.ts";
import { readKey } from "../../proof/pinned-key.ts";
import { useProofFindings } from "../../proof/proof-findings.ts";
import { useHeadLook, useHeadMemory } from "../../proof/use-head-watch.ts";
import { usePins } from "../../proof/use-proof.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { saveFile } from "../../state/save-file.ts";
import { Button } from "../../widgets/button.tsx";
import { CopyButton } from "../../widgets/copy-button.tsx";
import { Icon } from "../../widgets/icon.tsx";
import { MismatchHelp } from "../../widgets/mismatch-help.tsx";
import { Moment } from "../../widgets/moment.tsx";

const ICONS = { green: "check", grey: "clock", amber: "help", red: "warning" } as const;

export function OwnCheck() {
  const { preferences, proofs } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const findings = useProofFindings(proofs);
  const look = useHeadLook();
  const { head, mismatches } = findings;
  const { title, tone } = badgeText(findings, head?.checkedAt.getTime() ?? 0);
  const check = head?.check;
  return (
    <section className="integrity-part" aria-labelledby="own-check">
      <h2 id="own-check">Checked by this browser</h2>
      <p className={`integrity-line integrity-${tone}`} role="status">
        <Icon name={ICONS[tone]} />
        <span>{visible(title)}</span>
      </p>
      {mismatches.length === 0 ? null : (
        <div className="integrity-red-box">
          <ul>
            {mismatches.map((what) => (
              <li key={what}>{visible(what)}</li>
            ))}
          </ul>
          {check?.kind === "mismatch" && check.notes.length > 0 ? (
            <Button icon="download" onPress={() => saveFile("two-notes.txt", check.notes.join("\n\n"))}>
              The two signed notes
            </Button>
          ) : null}
          <MismatchHelp />
        </div>
      )}
      {check?.kind === "right" ? (
        <dl className="integrity-rows">
          <div>
            <dt>Checkpoint</dt>
            <dd>{grouped(check.head.size)} entries, signed by the key below</dd>
          </div>
          <div>
            <dt>Grown from</dt>
            <dd>
              {check.before === undefined
                ? "This is the first checkpoint that this browser saw: there was nothing to hold it against."
                : `The checkpoint of ${grouped(check.before.size)} entries that this browser remembered: it is a prefix of this one.`}
            </dd>
          </div>
          <div>
            <dt>Followed since</dt>
            <dd>
              <Moment time={check.followed.at} zone={zone} />, when it had {grouped(check.followed.size)}{" "}
              entries
            </dd>
          </div>
        </dl>
      ) : null}
      <KeyPart onChanged={() => void look(new AbortController().signal)} />
    </section>
  );
}

/** Which key counts. It is never replaced but by whoever reads this. */
function KeyPart({ onChanged }: { readonly onChanged: () => void }) {
  const { proofs, toasts } = useApp();
  const pins = usePins();
  const memory = useHeadMemory();
  // The pin is in the browser's storage: rendering again after a change is all that is needed.
  useProofFindings(proofs);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const field = useId();
  const { pin } = pins;
  const begin = (act: () => void, told: string): void => {
    act();
    proofs.clear();
    toasts.show(told);
    onChanged();
  };
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (readKey(typed) === undefined) {
      setProblem("This is no public key of a log. It looks like log.example.com/audit+3fa93e4f+AZf…");
      return;
    }
    setProblem("");
    setTyped("");
    begin(() => {
      if (pin?.vkey !== typed.trim()) memory.forget();
      pins.set(typed, "entered", new Date());
    }, "The key counts from now on in this browser.");
  };
  return (
    <div className="integrity-key">
      <h3>The log's public key</h3>
      {pin === undefined ? (
        <p className="quiet">This browser has met none yet.</p>
      ) : (
        <>
          <p className="integrity-key-text">
            <code>{visible(pin.vkey)}</code>
            <CopyButton text={pin.vkey} label="Copy the key" />
          </p>
          <p className="small quiet">
            {pin.how === "entered"
              ? `Entered in this browser on ${pin.since.slice(0, 10)}.`
              : `The first that this browser met here, on ${pin.since.slice(0, 10)}. That is the server's word: compare it once with the key that was noted when the log was made, or enter that one.`}
          </p>
        </>
      )}
      <form onSubmit={enter} className="integrity-key-form">
        <label htmlFor={field}>A key that you noted elsewhere</label>
        <input
          id={field}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== ""}
          aria-describedby={`${field}-problem`}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button isSubmit>Use this key</Button>
      </form>
      <p id={`${field}-problem`} className="integrity-problem small" role="alert">
        {problem}
      </p>
      {pin === undefined ? null : (
        <details>
          <summary>The log was made anew and has another key</summary>
          <p className="small">
            Only when whoever runs the server says so, and reads you the same key over another channel. This
            browser then forgets the key and all that it remembers of the log, and takes the next key that the
            server says.
          </p>
          <Button
            kind="danger"
            onPress={() =>
              begin(() => {
                pins.forget();
                memory.forget();
              }, "Forgotten. The next key that the server says counts.")
            }
          >
            Forget this key
          </Button>
        </details>
      )}
    </div>
  );
}
