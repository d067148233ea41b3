/** Asks who somebody is, where nobody has said so yet. */
import { useState } from "react";
import { isToken } from "../../api/token.ts";
import type { SignInState } from "../../app/use-session.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import "./sign-in.css";

export interface SignInOptions {
  readonly state: SignInState;
  readonly onToken: (token: string) => void;
}

export function SignIn({ onToken, state }: SignInOptions) {
  const [typed, setTyped] = useState("");
  if (state.kind === "asking") return <Empty title="Signing in…" />;
  const token = typed.trim();
  return (
    <main className="sign-in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isToken(token)) onToken(token);
        }}
      >
        <h1>
          <img src="icon.svg" alt="" width="28" height="28" /> Tallystick
        </h1>
        {state.reason === undefined ? null : <ErrorBox error={state.reason} />}
        <label htmlFor="token">Read or admin token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="tlyr_…"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button kind="main" isSubmit isDisabled={!isToken(token)}>
          Sign in
        </Button>
        <p className="quiet small">
          The first tokens are in <code>tokens.env</code> of the data directory.{" "}
          <code>tally tokens add --kind read --name you</code> makes one, and <code>tally sign-in-link</code>{" "}
          a link that needs none. You stay signed in for 12 hours.
        </p>
      </form>
    </main>
  );
}
