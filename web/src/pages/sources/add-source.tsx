/** Makes a source: a name, what it sends, and whether it signs. */
import { type FormEvent, useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import { readSecrets, type SourceSecrets } from "../../api/sources.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { Button } from "../../widgets/button.tsx";
import { Dialog } from "../../widgets/dialog.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { SilenceInput } from "./silence-input.tsx";

export interface AddSourceOptions {
  readonly protocols: readonly string[];
  readonly onClose: () => void;
  readonly onAdded: (name: string, secrets: SourceSecrets) => void;
}

export function AddSource({ onAdded, onClose, protocols }: AddSourceOptions) {
  const { client } = useApp();
  const [name, setName] = useState("");
  const [type, setType] = useState("any");
  const [rate, setRate] = useState("");
  const [silence, setSilence] = useState("");
  const [isSigned, setSigned] = useState(false);
  const [error, setError] = useState<ApiError>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const limit = rate.trim() === "" ? {} : { rate: Number(rate) };
    const quiet = silence.trim() === "" ? {} : { silence: silence.trim() };
    const wanted = { name: name.trim(), type, ...limit, ...quiet, ...(isSigned ? { sign: true } : {}) };
    const answer = await client.send("POST", "api/v1/sources", wanted, readSecrets);
    if (answer.ok) onAdded(wanted.name, answer.value);
    else setError(answer.error);
  };
  return (
    <Dialog title="Add a source" onClose={onClose}>
      <form className="add-source" onSubmit={(event) => void submit(event)}>
        {error === undefined ? null : <ErrorBox error={error} />}
        <label>
          Name
          <input
            data-first
            required
            spellCheck={false}
            autoComplete="off"
            placeholder="github-main"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          Protocol
          <select value={type} onChange={({ target }) => setType(target.value)}>
            <option value="any">anything</option>
            {protocols.map((protocol) => (
              <option key={protocol} value={protocol}>
                {visible(protocol)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Events a second at most
          <input
            inputMode="numeric"
            placeholder="no limit"
            value={rate}
            onChange={({ target }) => setRate(target.value)}
          />
        </label>
        <SilenceInput value={silence} onChange={setSilence} />
        <label className="add-source-signed">
          <input type="checkbox" checked={isSigned} onChange={({ target }) => setSigned(target.checked)} />
          It signs its requests
        </label>
        <p className="dialog-foot">
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isSubmit isDisabled={name.trim() === ""}>
            Add
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
