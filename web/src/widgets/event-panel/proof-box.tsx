/** Whether this browser could prove that the bytes are what was sealed, in one line; how it found out, when it is opened. */

import { useKeys } from "../../app/keys.ts";
import { visible } from "../../format/format.ts";
import { bundleName, bundleText, checkCommand } from "../../proof/proof-bundle.ts";
import { proofText, stepsOf } from "../../proof/proof-text.ts";
import { type Proof, usePins } from "../../proof/use-proof.ts";
import { saveFile } from "../../state/save-file.ts";
import { Button } from "../button.tsx";
import { CopyButton } from "../copy-button.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { MismatchHelp } from "../mismatch-help.tsx";
import "./proof-box.css";

const ICONS = { green: "check", grey: "clock", amber: "help", red: "warning" } as const satisfies Readonly<
  Record<string, IconName>
>;
const STEP_NAMES = {
  bytes: "Bytes",
  commitment: "Commitment",
  leaf: "Leaf",
  root: "Root",
  signature: "Signature",
} as const;

export function ProofBox({ id, proof }: { readonly id: string; readonly proof: Proof }) {
  const { bundle, state, verifyNow, witnessed } = proof;
  const pins = usePins();
  const { text, tone } = proofText(state);
  const steps = stepsOf(state);
  const command = bundle && checkCommand(id, bundle.vkey);
  const { pin } = pins;
  useKeys({ v: verifyNow });
  return (
    <section className={`proof-box proof-box-${tone}`} aria-label="Proof">
      <p className="proof-box-line" role={tone === "red" ? "alert" : "status"}>
        <Icon name={ICONS[tone]} />
        <span>{visible(text)}</span>
      </p>
      {witnessed?.tone === "red" ? (
        <p className="proof-box-line proof-box-wrong" role="alert">
          <Icon name="warning" />
          <span>{visible(witnessed.text)}</span>
        </p>
      ) : null}
      {tone === "red" || witnessed?.tone === "red" ? <MismatchHelp /> : null}
      <div className="proof-box-tools">
        <Button icon="shield" keys="v" onPress={verifyNow} isDisabled={state.kind === "checking"}>
          Verify now
        </Button>
        {bundle === undefined ? null : (
          <Button icon="download" onPress={() => saveFile(bundleName(id), bundleText(bundle))}>
            Download proof
          </Button>
        )}
      </div>
      <details className="proof-box-how">
        <summary>How it is checked</summary>
        {steps.length === 0 ? <p className="quiet">Nothing was computed yet.</p> : null}
        <ol className="proof-box-steps">
          {steps.map(({ isRight, name, says, value }) => (
            <li key={name} className={isRight ? "proof-box-right" : "proof-box-wrong"}>
              <Icon name={isRight ? "check" : "warning"} />
              <div>
                <p>
                  <strong>{STEP_NAMES[name]}</strong>{" "}
                  <span className="unseen">{isRight ? "holds" : "fails"}: </span>
                  {visible(says)}
                </p>
                {value === "" ? null : <code>{visible(value)}</code>}
              </div>
            </li>
          ))}
          {witnessed === undefined ? null : (
            <li className={`proof-box-witnessed-${witnessed.tone}`}>
              <Icon name={ICONS[witnessed.tone]} />
              <p>
                <strong>Witnesses</strong> {visible(witnessed.text)}
              </p>
            </li>
          )}
        </ol>
        {pin === undefined ? null : (
          <p className="small quiet">
            {pin.how === "entered"
              ? `The key was entered in this browser on ${pin.since.slice(0, 10)}.`
              : `The key is the first one that this browser met here, on ${pin.since.slice(0, 10)}. Compare it once with one from elsewhere, on the page Integrity.`}{" "}
            A checkpoint holds no time: the one above is when this browser received it. What is proven are the
            bytes; what the event says was read out of them.
          </p>
        )}
        {command === undefined ? null : (
          <div className="proof-box-others">
            <p className="small">Anybody can check the downloaded proof, without this server:</p>
            <div className="proof-box-command">
              <code>{visible(command)}</code>
              <CopyButton text={command} label="Copy the command" />
            </div>
          </div>
        )}
      </details>
    </section>
  );
}
