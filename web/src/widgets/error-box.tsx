/** What went wrong, in the server's words, with what to do next. */
import type { ApiError } from "../api/answers.ts";
import { asSentence, visible } from "../format/format.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./error-box.css";

export function ErrorBox({ error, onAgain }: { readonly error: ApiError; readonly onAgain?: () => void }) {
  return (
    <div className="error-box" role="alert">
      <Icon name="warning" />
      <div>
        <p>{asSentence(visible(error.message))}</p>
        {error.hint === undefined ? null : <p className="quiet">{asSentence(visible(error.hint))}</p>}
      </div>
      {onAgain === undefined ? null : <Button onPress={onAgain}>Try again</Button>}
    </div>
  );
}
