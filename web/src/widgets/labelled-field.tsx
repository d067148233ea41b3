/** A field for text with what it is above it: a query, or a moment in words. */
export interface LabelledFieldOptions {
  readonly label: string;
  readonly value: string;
  /** What an empty field means, or what could stand in it. */
  readonly placeholder: string;
  readonly onType: (value: string) => void;
  readonly isQuery?: boolean;
  readonly className?: string;
}

export function LabelledField({
  className,
  isQuery = false,
  label,
  onType,
  placeholder,
  value,
}: LabelledFieldOptions) {
  return (
    <label className={className}>
      <span className="quiet small">{label}</span>
      <input
        className={isQuery ? "mono" : undefined}
        type={isQuery ? "search" : "text"}
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
