/** Asks who somebody is, where nobody has said so yet. */
import { useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import { isToken } from "../../api/token.ts";
import { Button } from "../../widgets/button.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import "./sign-in.css";

export interface SignInOptions {
  /** Why it is asked again. */
  readonly reason: ApiError | undefined;
  readonly onToken: (token: string) => void;
}

export function SignIn({ onToken, reason }: SignInOptions) {
  const [token, setToken] = useState("");
  return (
    <main className="sign-in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isToken(token.trim())) onToken(token.trim());
        }}
      >
        <h1>
          <img src="icon.svg" alt="" width="28" height="28" /> Tallystick
        </h1>
        <p>
          Reading needs a read or an admin token. The first ones are in <code>tokens.env</code> of the data
          directory; <code>tally tokens add --kind read --name you</code> makes more.
        </p>
        {reason === undefined ? null : <ErrorBox error={reason} />}
        <label htmlFor="token">Token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="tlyr_…"
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
        <Button kind="main" isSubmit isDisabled={!isToken(token.trim())}>
          Sign in
        </Button>
        <p className="quiet small">It is kept until this tab is closed, and goes to this server only.</p>
      </form>
    </main>
  );
}
