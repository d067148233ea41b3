/** Says after how long a source is called silent. */
import { type FormEvent, useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import type { Source } from "../../api/sources.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { Button } from "../../widgets/button.tsx";
import { Dialog } from "../../widgets/dialog.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { BY_RHYTHM, SilenceInput } from "./silence-input.tsx";

export interface ChangeSilenceOptions {
  readonly source: Source;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function ChangeSilence({ onChanged, onClose, source }: ChangeSilenceOptions) {
  const { client } = useApp();
  const [silence, setSilence] = useState(source.silence === BY_RHYTHM ? "" : source.silence);
  const [error, setError] = useState<ApiError>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const path = `api/v1/sources/${encodeURIComponent(source.name)}/silence`;
    const wanted = { silence: silence.trim() === "" ? BY_RHYTHM : silence.trim() };
    const answer = await client.send("POST", path, wanted, () => true);
    if (answer.ok) onChanged();
    else setError(answer.error);
  };
  return (
    <Dialog title={`Silence of ${visible(source.name)}`} onClose={onClose}>
      <form className="add-source" onSubmit={(event) => void submit(event)}>
        {error === undefined ? null : <ErrorBox error={error} />}
        <p>
          A source is silent when it was quiet for three times as long as it ever is. If you know better, say
          how long it may be quiet.
        </p>
        <SilenceInput value={silence} onChange={setSilence} />
        <p className="dialog-foot">
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isSubmit>
            Save
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
