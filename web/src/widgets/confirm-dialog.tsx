/** Asks once more before something that can't be undone. */
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export interface ConfirmDialogOptions {
  readonly title: string;
  readonly text: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ action, onClose, onConfirm, text, title }: ConfirmDialogOptions) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <p className="dialog-foot">
        <Button onPress={onClose}>Leave it</Button>
        <Button kind="danger" onPress={onConfirm}>
          {action}
        </Button>
      </p>
    </Dialog>
  );
}
