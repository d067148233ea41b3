/** One of a few: buttons side by side, of which one is pressed. */
import "./choice.css";

export interface ChoiceOptions<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ choices, label, onChoose, value }: ChoiceOptions<T>) {
  return (
    <fieldset className="choice">
      <legend className="unseen">{label}</legend>
      {choices.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => onChoose(one.value)}
        >
          {one.text}
        </button>
      ))}
    </fieldset>
  );
}
