/** One of a few, all of which are seen. */
import { useId } from "react";

export interface ChoiceOptions<Id extends string> {
  readonly title: string;
  readonly chosen: Id;
  readonly choices: readonly { readonly id: Id; readonly title: string }[];
  readonly onChoose: (id: Id) => void;
}

export function Choice<Id extends string>({ choices, chosen, onChoose, title }: ChoiceOptions<Id>) {
  const group = useId();
  return (
    <fieldset className="settings-choice">
      <legend>{title}</legend>
      {choices.map(({ id, title: name }) => (
        <label key={id}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
