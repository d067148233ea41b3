/** Secrets that are shown once: they stand in no answer after this one. */
import { CopyButton } from "./copy-button.tsx";
import { Dialog } from "./dialog.tsx";
import "./secret-dialog.css";

export interface SecretDialogOptions {
  readonly title: string;
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
  readonly onClose: () => void;
}

export function SecretDialog({ onClose, secrets, title }: SecretDialogOptions) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>It is shown this once. Copy it now, and keep it where nobody else can read it.</p>
      <dl className="secret-dialog">
        {secrets.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
              <CopyButton text={value} label={`Copy: ${name}`} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
