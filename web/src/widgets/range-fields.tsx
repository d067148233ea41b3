/** The two fields of a form that say from when until when, in words or as moments. */
import { LabelledField } from "./labelled-field.tsx";

export interface RangeFieldsOptions {
  readonly since: string;
  readonly until: string;
  readonly onType: (changed: { readonly since: string } | { readonly until: string }) => void;
}

export function RangeFields({ onType, since, until }: RangeFieldsOptions) {
  return (
    <>
      <LabelledField
        label="From"
        placeholder="all time"
        value={since}
        onType={(text) => onType({ since: text })}
      />
      <LabelledField
        label="Until"
        placeholder="now"
        value={until}
        onType={(text) => onType({ until: text })}
      />
    </>
  );
}
