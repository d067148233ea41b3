/** Who may send, read and administer: tokens are made here, shown once, and revoked. */

import { type FormEvent, useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import { type ListedToken, readNewToken, readTokens } from "../../api/settings.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { visible } from "../../format/format.ts";
import { Button } from "../../widgets/button.tsx";
import { ConfirmDialog } from "../../widgets/confirm-dialog.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Scroller } from "../../widgets/scroller.tsx";
import { SecretDialog } from "../../widgets/secret-dialog.tsx";

const KINDS = ["read", "admin", "ingest"] as const;

export function Tokens() {
  const { client, toasts } = useApp();
  const { again, error, value } = useAnswer("api/v1/tokens", readTokens);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("read");
  const [made, setMade] = useState<{ readonly name: string; readonly value: string }>();
  const [revoking, setRevoking] = useState<ListedToken>();
  const [failure, setFailure] = useState<ApiError>();
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = { kind, name: name.trim(), type: kind === "ingest" ? "machine" : "human" };
    const answer = await client.send("POST", "api/v1/tokens", wanted, readNewToken);
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) {
      setMade({ name: wanted.name, value: answer.value });
      setName("");
    }
    again();
  };
  const revoke = async ({ id, name: of }: ListedToken): Promise<void> => {
    setRevoking(undefined);
    const answer = await client.send(
      "DELETE",
      `api/v1/tokens/${encodeURIComponent(id)}`,
      undefined,
      () => true,
    );
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) toasts.show(`The token of ${visible(of)} was revoked.`);
    again();
  };
  return (
    <section>
      <h2>Tokens</h2>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {failure === undefined ? null : <ErrorBox error={failure} />}
      {value !== undefined || error !== undefined ? null : <p className="quiet">Looking…</p>}
      {value === undefined ? null : (
        <Scroller className="settings-table" label="Tokens">
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">May</th>
                <th scope="col">Holder</th>
                <th scope="col">Token</th>
                <th scope="col">
                  <span className="unseen">Steps</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {value.map((token) => (
                <tr key={token.id}>
                  <th scope="row">{visible(token.name)}</th>
                  <td>{visible(token.kind)}</td>
                  <td>{visible(token.type)}</td>
                  <td className="mono">…{visible(token.hint)}</td>
                  <td className="number">
                    <Button
                      kind="danger"
                      label={`Revoke ${visible(token.name)}`}
                      onPress={() => setRevoking(token)}
                    >
                      Revoke
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <label>
          Name
          <input
            required
            spellCheck={false}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          May
          <select
            value={kind}
            onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? "read")}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Button isSubmit isDisabled={name.trim() === ""}>
          Make a token
        </Button>
      </form>
      {made === undefined ? null : (
        <SecretDialog
          title={`The token of ${visible(made.name)}`}
          secrets={[{ name: "Token", value: made.value }]}
          onClose={() => setMade(undefined)}
        />
      )}
      {revoking === undefined ? null : (
        <ConfirmDialog
          title="Revoke a token"
          text={`Whoever has the token of ${visible(revoking.name)} is refused from now on, and their sessions end.`}
          action="Revoke"
          onConfirm={() => void revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </section>
  );
}
