/** What a parser is: one vendor's records, in every version that the vendor has had, as events. */
import type { ParsedEvent } from "@tallystick/event";
import type { ActionTable } from "./action-table.ts";
import type { Fields } from "./fields.ts";
import type { DateOrder } from "./time-forms.ts";

/** How sure a parser is that a record is of its vendor. */
export type Certainty = 0 | 0.3 | 0.6 | 1;
export const NO = 0;
/** By names that others have, too; what nobody is surer of. */
export const MAYBE = 0.3;
/** By names that stand together in its records, and could in another's. */
export const LIKELY = 0.6;
/** By a name, a header or a beginning that nobody else has. */
export const SURE = 1;

/** A parser of records of one form: members, or text. Pure: the same record gives the same events. Never throws. */
export interface Parser<R = Fields> {
  /** Its name and version, such as `cloudtrail/1`. A change of what it makes of a record counts the version up. */
  readonly name: string;
  readonly version: number;
  /** The vendor's words for actions, and ours for them. */
  readonly actions?: ActionTable;
  /** Members one of which every record has at its top that it recognises; without it it is asked about all. */
  readonly keys?: readonly string[];
  /** Characters all of which every text has that it recognises, of {@link SIGNS}. */
  readonly signs?: string;
  /** Characters with one of which every text begins that it recognises: `0` for any digit, `a` for any letter of English. */
  readonly begins?: string;
  /** Headers of a request that name its sender: with one of them it is asked whatever the members are. */
  readonly headers?: readonly string[];
  recognises(record: R, how: How): Certainty;
  /** The events of a record: usually one. None when it is not what it seemed to be. */
  parse(record: R, how: How): readonly ParsedEvent[];
}

/** Characters that some forms of text have and others don't. */
export const SIGNS = '|["%,<=\n';

/** What is known of a record besides its bytes: how it came, and what its envelope said. */
export interface How {
  /** When it was received, microseconds since 1970 by our clock: the year of times that have none is told by it. */
  readonly receivedUs: number;
  /** The time zone of times that name none; undefined: nobody has said, and UTC is taken. */
  readonly zone: string | undefined;
  /** What stands first in its dates that could be two, such as `03/11/2026`; undefined: nobody has said, and the month is taken. */
  readonly dates: DateOrder | undefined;
  /** The request's headers that were kept, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The dialect that it was sent in; undefined for our own. */
  readonly protocol: string | undefined;
  /** What the envelopes around it said. */
  readonly hints: Hints;
}

/** What an envelope says of the record in it. The inner record's own word counts more. */
export interface Hints {
  readonly time?: string | undefined;
  /** The program that wrote it, as syslog names it; or the source's type, as a collector does. */
  readonly program?: string | undefined;
  readonly host?: string | undefined;
  readonly service?: string | undefined;
  readonly environment?: string | undefined;
  readonly namespace?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  /** What the envelope calls it, such as the type of a CloudEvent. */
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly severity?: ParsedEvent["severity"] | undefined;
  readonly eventId?: string | undefined;
  readonly trace?: string | undefined;
  readonly span?: string | undefined;
  readonly request?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly noZone?: boolean | undefined;
  readonly utcOffset?: number | undefined;
}

/** Of a record that came without an envelope. */
export const NO_HINTS: Hints = {};

/** The parser's name and version, as it stands in an event. */
export function versionOf({ name, version }: Pick<Parser, "name" | "version">): string {
  return `${name}/${version}`;
}
