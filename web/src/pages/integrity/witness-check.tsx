/** Which witnesses signed the log's head, as this browser found out, by which keys, and whose word those keys are. */
import { type FormEvent, useEffect, useId, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { checkWitnesses, witnessText } from "../../proof/check-witnesses.ts";
import { useProofFindings } from "../../proof/proof-findings.ts";
import type { SignedHead } from "../../proof/signed-head.ts";
import { useWitnessPin } from "../../proof/use-proof.ts";
import { type PolicyChoice, readPolicy } from "../../proof/witness-pin.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../../widgets/button.tsx";
import { Icon } from "../../widgets/icon.tsx";
import { Moment } from "../../widgets/moment.tsx";
import { usePolicyTold } from "./use-policy-told.ts";

const ICONS = { green: "check", grey: "clock", amber: "help", red: "warning" } as const;

export function WitnessCheck() {
  const { proofs, toasts } = useApp();
  const witnesses = useWitnessPin();
  const { head } = useProofFindings(proofs);
  const told = usePolicyTold();
  const [, setTurn] = useState(0);
  const check = head?.check;
  if (told === undefined || check?.kind !== "right") return null;
  const chosen = witnesses.choose(told, new Date());
  const begin = (act: () => void, said: string): void => {
    act();
    setTurn((one) => one + 1);
    toasts.show(said);
  };
  return (
    <section className="integrity-part" aria-labelledby="witness-check">
      <h2 id="witness-check">Witnesses</h2>
      {chosen === undefined ? (
        <p className="quiet">
          The server asks none, and none were entered here: whoever has the log's key could show two people
          two histories.
        </p>
      ) : (
        <Found head={check.head} chosen={chosen} />
      )}
      <PolicyForm
        onPolicy={(text) =>
          begin(
            () => witnesses.set(text, "entered", new Date()),
            "These witnesses count from now on in this browser.",
          )
        }
      />
      {chosen === undefined ? null : (
        <p>
          <Button
            kind="danger"
            onPress={() => begin(() => witnesses.forget(), "Forgotten. What the server says next counts.")}
          >
            Forget these witnesses
          </Button>
        </p>
      )}
    </section>
  );
}

function Found({ chosen, head }: { readonly head: SignedHead; readonly chosen: PolicyChoice }) {
  const { preferences, proofs } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const check = checkWitnesses(head, chosen.policy);
  const { text, tone } = witnessText(check, chosen);
  useEffect(() => {
    if (tone === "red") proofs.addMismatch(text.replace(/^MISMATCH: /, ""));
  }, [proofs, text, tone]);
  return (
    <>
      <p className={`integrity-line integrity-${tone}`} role={tone === "red" ? "alert" : "status"}>
        <Icon name={ICONS[tone]} />
        <span>{visible(text)}</span>
      </p>
      <dl className="integrity-rows">
        {check.witnesses.map(({ atMs, kind, name }) => (
          <div key={name}>
            <dt>{visible(name)}</dt>
            <dd>
              {kind === "wrong"
                ? "✕ its signature is wrong"
                : kind === "silent" || atMs === undefined
                  ? "– no signature under this checkpoint"
                  : "✓ signed at "}
              {atMs === undefined ? null : (
                <>
                  <Moment time={new Date(atMs).toISOString()} zone={zone} />, by its own clock
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {chosen.pin.how === "entered" ? null : (
        <p className="small quiet">
          These keys are the server's word: they prove nothing against whoever runs it. Compare them with the
          policy that you have from elsewhere, and enter that one.
        </p>
      )}
      {chosen.isOther ? (
        <p className="small">
          The server goes by other witnesses now than those that count here. Ask whoever runs it, over another
          channel, before you let others count.
        </p>
      ) : null}
      <details>
        <summary>The policy that counts here</summary>
        <pre>{visible(chosen.pin.text)}</pre>
      </details>
    </>
  );
}

function PolicyForm({ onPolicy }: { readonly onPolicy: (text: string) => void }) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const field = useId();
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (readPolicy(typed) === undefined) {
      setProblem(
        "This is no policy that names a witness. It looks like: witness NAME KEY, and below it: quorum NAME",
      );
      return;
    }
    setProblem("");
    setTyped("");
    onPolicy(typed);
  };
  return (
    <form onSubmit={enter} className="witness-form">
      <label htmlFor={field}>A policy that you noted elsewhere</label>
      <textarea
        id={field}
        rows={3}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== ""}
        aria-describedby={`${field}-problem`}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button isSubmit>Use these witnesses</Button>
      <p id={`${field}-problem`} className="integrity-problem small" role="alert">
        {problem}
      </p>
    </form>
  );
}
