/** How far the search copy is, and having it made again from the log. */
import { useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import { readSearchCopy } from "../../api/settings.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { Button } from "../../widgets/button.tsx";
import { ConfirmDialog } from "../../widgets/confirm-dialog.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";

export function CopyState({ isAdmin }: { readonly isAdmin: boolean }) {
  const { client, toasts } = useApp();
  const { again, error, value } = useAnswer("api/v1/search", readSearchCopy);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiError>();
  const rebuild = async (): Promise<void> => {
    setAsking(false);
    const answer = await client.send("POST", "api/v1/search/rebuild", {}, () => true);
    if (answer.ok) toasts.show("The search copy is being rebuilt; the old one answers meanwhile.");
    setFailure(answer.ok ? undefined : answer.error);
    again();
  };
  return (
    <section>
      <h2>Search copy</h2>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {failure === undefined ? null : <ErrorBox error={failure} />}
      {value === undefined ? (
        error === undefined && <p className="quiet">Looking…</p>
      ) : (
        <p>
          {value.position.toLocaleString("en")} of {value.size.toLocaleString("en")} entries can be searched;
          it is {visible(value.state)}, {value.lagSeconds.toFixed(1)} s behind the log.
        </p>
      )}
      <p className="settings-steps">
        <Button onPress={again}>Look again</Button>
        {isAdmin ? <Button onPress={() => setAsking(true)}>Rebuild from the log</Button> : null}
      </p>
      {isAsking ? (
        <ConfirmDialog
          title="Rebuild the search copy"
          text="Every record is read and understood anew, with the parsers of this version. The old copy answers until the new one is whole."
          action="Rebuild"
          onConfirm={() => void rebuild()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
