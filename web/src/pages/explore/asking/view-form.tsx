/** The name of a view, and whether others see it. */
import { type FormEvent, useId, useState } from "react";
import { Button } from "../../../widgets/button.tsx";

export interface ViewFormOptions {
  readonly action: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly onSave: (named: { readonly name: string; readonly isShared: boolean }) => Promise<void>;
}

/** The server takes no longer ones. */
const NAME_CHARACTERS_MAX = 100;

export function ViewForm({ action, onSave, ...before }: ViewFormOptions) {
  const id = useId();
  const [name, setName] = useState(before.name);
  const [isShared, setShared] = useState(before.isShared);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== "") void onSave({ name: name.trim(), isShared });
  };
  return (
    <form className="view-form" onSubmit={submit}>
      <label htmlFor={id} className="small">
        Name
      </label>
      <input
        id={id}
        type="text"
        required
        maxLength={NAME_CHARACTERS_MAX}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <label className="view-shared">
        <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />
        For everybody who may read
      </label>
      <Button isSubmit>{action}</Button>
    </form>
  );
}
