/** How long a source may be quiet before it is called silent. What is wrong with it, the server says. */

/** What its own rhythm says: nothing stands in the field then. */
export const BY_RHYTHM = "rhythm";

export interface SilenceInputOptions {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SilenceInput({ onChange, value }: SilenceInputOptions) {
  return (
    <label>
      Silent after
      <input
        spellCheck={false}
        autoComplete="off"
        placeholder="what its rhythm says; or 10m, 2h, 3d, never"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
