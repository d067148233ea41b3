/** Copies a text, and says whether it worked. */
import { useApp } from "../app/app-context.ts";
import { copyText } from "../state/clipboard.ts";
import { Button } from "./button.tsx";

export interface CopyButtonOptions {
  readonly text: string;
  /** What it is called; it stands as a word where `isWord`, otherwise it is only heard. */
  readonly label: string;
  readonly isWord?: boolean;
}

export function CopyButton({ isWord, label, text }: CopyButtonOptions) {
  const copy = useCopy();
  return isWord === true ? (
    <Button icon="copy" onPress={() => copy(text)}>
      {label}
    </Button>
  ) : (
    <Button kind="plain" icon="copy" label={label} onPress={() => copy(text)} />
  );
}

/** Copies, and tells it by a toast: a copy leaves nothing else to see. */
export function useCopy(): (text: string, told?: string) => void {
  const { toasts } = useApp();
  return (text, told = "Copied.") => {
    void copyText(text).then((isCopied) =>
      toasts.show(isCopied ? told : "This browser lets nothing be copied here: select the text and copy it."),
    );
  };
}
