/** Asks for the token, at first and whenever the server does not take the one there is. */
import type { ApiError } from "./answers.ts";
import { find } from "./dom.ts";
import { showError } from "./error-box.ts";
import { isToken } from "./token.ts";

export interface TokenPrompt {
  /** Shows the question, with the reason why it is asked again. */
  ask(reason: ApiError | undefined): void;
  hide(): void;
}

export function createTokenPrompt(onToken: (token: string) => void): TokenPrompt {
  const form = find("token-form", HTMLFormElement);
  const field = find("token", HTMLInputElement);
  const error = find("token-error", HTMLElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const token = field.value.trim();
    if (!isToken(token)) return showError(error, MALFORMED);
    field.value = "";
    onToken(token);
  });
  return {
    ask(reason) {
      showError(error, reason);
      form.hidden = false;
      field.focus();
    },
    hide() {
      form.hidden = true;
    },
  };
}

const MALFORMED: ApiError = {
  ...{ kind: "error", code: "bad-token", message: "this is not a token", offset: undefined, problems: [] },
  hint: "a read token looks like tlyr_…, without spaces",
};
