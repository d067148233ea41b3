/** Who sends, and what was refused. Only admins may see it. */
import { useState } from "react";
import { Link } from "wouter";
import type { ApiError } from "../../api/answers.ts";
import { readSecrets, readSources, type Source, type SourceSecrets } from "../../api/sources.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useRefusals } from "../../api/use-refusals.ts";
import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { visible } from "../../format/format.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../../widgets/button.tsx";
import { ConfirmDialog } from "../../widgets/confirm-dialog.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { RefusalList } from "../../widgets/refusal-list.tsx";
import { SecretDialog } from "../../widgets/secret-dialog.tsx";
import { AddSource } from "./add-source.tsx";
import { ChangeSilence } from "./change-silence.tsx";
import { SourceTable } from "./source-table.tsx";
import "./sources.css";

/** As many as the server keeps. */
const REFUSALS_SHOWN = 200;

type Wish = { readonly kind: "rotate" | "remove"; readonly source: Source };

export function Sources() {
  const { session } = useApp();
  useTitle("Sources");
  if (session.kind !== "admin")
    return (
      <>
        <h1>Sources</h1>
        <Empty title="Sources are for admins.">
          <p>Sign in with an admin token, or ask somebody who has one.</p>
        </Empty>
      </>
    );
  return <AdminSources />;
}

function AdminSources() {
  const { client, preferences, toasts } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const { again, error, value } = useAnswer("api/v1/sources", readSources);
  const refusals = useRefusals({ isOn: true });
  const [secrets, setSecrets] = useState<{ readonly name: string } & SourceSecrets>();
  const [isAdding, setAdding] = useState(false);
  const [wish, setWish] = useState<Wish>();
  const [hushed, setHushed] = useState<Source>();
  const [failure, setFailure] = useState<ApiError>();
  const carryOut = async ({ kind, source }: Wish): Promise<void> => {
    setWish(undefined);
    setFailure(undefined);
    const path = `api/v1/sources/${encodeURIComponent(source.name)}`;
    if (kind === "rotate") {
      const answer = await client.send("POST", `${path}/rotate`, {}, readSecrets);
      if (answer.ok) setSecrets({ name: source.name, ...answer.value });
      else setFailure(answer.error);
    } else {
      const answer = await client.send("DELETE", path, undefined, () => true);
      // There is nothing to read where it is gone.
      if (answer.ok) toasts.show(`The source ${visible(source.name)} was removed.`);
      else setFailure(answer.error);
    }
    again();
  };
  return (
    <div className="sources">
      <div className="sources-head">
        <h1>Sources</h1>
        <Button icon="plus" kind="main" onPress={() => setAdding(true)}>
          Add a source
        </Button>
      </div>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {failure === undefined ? null : <ErrorBox error={failure} />}
      {value === undefined ? (
        error === undefined && <Empty title="Looking…" />
      ) : (
        <SourceTable
          sources={value.sources}
          zone={zone}
          onSilence={setHushed}
          onRotate={(source) => setWish({ kind: "rotate", source })}
          onRemove={(source) => setWish({ kind: "remove", source })}
        />
      )}
      <p className="quiet">
        Requests are counted as refused since the server was started, all else since the log began.{" "}
        <Link href="/integrity">Gaps, clocks and what is understood</Link>{" "}
        <Link href="/welcome">How to set up a sender</Link>
      </p>
      <section>
        <h2>Refused requests</h2>
        {refusals === undefined ? (
          <p className="quiet">Looking…</p>
        ) : refusals.length === 0 ? (
          <p className="quiet">Nothing was refused since the server was started.</p>
        ) : (
          <RefusalList refusals={refusals} zone={zone} shown={REFUSALS_SHOWN} />
        )}
      </section>
      {isAdding ? (
        <AddSource
          protocols={value?.protocols ?? []}
          onClose={() => setAdding(false)}
          onAdded={(name, made) => {
            setAdding(false);
            setSecrets({ name, ...made });
            again();
          }}
        />
      ) : null}
      {hushed === undefined ? null : (
        <ChangeSilence
          source={hushed}
          onClose={() => setHushed(undefined)}
          onChanged={() => {
            setHushed(undefined);
            again();
          }}
        />
      )}
      {wish === undefined ? null : (
        <ConfirmDialog
          title={wish.kind === "rotate" ? "A new token" : "Remove the source"}
          text={
            wish.kind === "rotate"
              ? `The token of ${visible(wish.source.name)} ends at once: its sender is refused until it has the new one.`
              : `${visible(wish.source.name)} can't send any more. What it sent stays.`
          }
          action={wish.kind === "rotate" ? "Make a new token" : "Remove"}
          onConfirm={() => void carryOut(wish)}
          onClose={() => setWish(undefined)}
        />
      )}
      {secrets === undefined ? null : (
        <SecretDialog
          title={`The source ${visible(secrets.name)}`}
          secrets={secretsOf(secrets)}
          onClose={() => setSecrets(undefined)}
        />
      )}
    </div>
  );
}

function secretsOf({ signingSecret, token }: SourceSecrets): readonly { name: string; value: string }[] {
  return [
    { name: "Token", value: token },
    { name: "Signing secret", value: signingSecret },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
}
