/** The text to paste for one sender. */
import { useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import {
  filledSnippet,
  readSecrets,
  readSnippet,
  type Sender,
  type SourceSecrets,
} from "../../api/sources.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { Button } from "../../widgets/button.tsx";
import { CopyButton } from "../../widgets/copy-button.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { sourceNames } from "./senders.ts";

const NO_SECRETS: SourceSecrets = { token: undefined, signingSecret: undefined };

export function SenderSnippet({ sender }: { readonly sender: Sender }) {
  const { client, session } = useApp();
  const { error, value } = useAnswer(`api/v1/connect/${encodeURIComponent(sender.name)}`, readSnippet);
  const [secrets, setSecrets] = useState(NO_SECRETS);
  const [made, setMade] = useState("");
  const [failure, setFailure] = useState<ApiError>();
  const make = async (): Promise<void> => {
    for (const name of sourceNames(sender.name)) {
      const wanted = { name, ...(sender.isSigned ? { sign: true } : {}) };
      const answer = await client.send("POST", "api/v1/sources", wanted, readSecrets);
      if (answer.ok) {
        setSecrets(answer.value);
        setMade(name);
        return setFailure(undefined);
      }
      setFailure(answer.error);
      if (answer.error.code !== "source-exists") return;
    }
  };
  if (error !== undefined) return <ErrorBox error={error} />;
  if (value === undefined) return null;
  const text = filledSnippet(value, secrets);
  return (
    <div className="sender-snippet">
      {failure === undefined ? null : <ErrorBox error={failure} />}
      <div className="sender-snippet-steps">
        {session.kind !== "admin" ? (
          <p className="quiet small">
            An admin makes the token: <code>tally sources add {sender.name}</code>
          </p>
        ) : made === "" ? (
          <Button kind="main" icon="plus" onPress={() => void make()}>
            Make a token and fill it in
          </Button>
        ) : (
          <p className="small" role="status">
            The source {visible(made)} was made. Its token is in the text, this once.
          </p>
        )}
        <CopyButton text={text} label="Copy the text" isWord />
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys
        tabIndex={0}
        aria-label={`How ${visible(sender.title)} is set up`}
        className="sender-snippet-text"
      >
        <pre>{visible(text)}</pre>
      </section>
    </div>
  );
}
