/** What a test means for a field, by what its columns hold: a text, a number, a time, an address, a severity. */
import { SEVERITIES } from "@tallystick/event";
import { addressRange } from "./address-range.ts";
import type { Column } from "./columns.ts";
import type { Field } from "./fields.ts";
import { anyOf, type Check, type Edge, type Filter, not } from "./filter.ts";
import { type Now, parseMoment, type Span } from "./moments.ts";
import { hasWildcard, matcherOf, textOf } from "./pattern.ts";
import type { Bound, Pattern, Test } from "./tree.ts";
import { parseDuration, parseSize } from "./units.ts";

export type ResolvedTest =
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "refused"; readonly message: string; readonly hint: string };

interface Refused {
  readonly kind: "refused";
  readonly message: string;
  readonly hint: string;
}
/** Undefined: this column can't meet it, but another of the field may. */
type ColumnTest = Filter | Refused | undefined;

export function resolveTest(field: Field, test: Test, now: Now): ResolvedTest {
  if (test.kind === "one-of") {
    const each = test.values.map((value) => resolveTest(field, { kind: "is", value }, now));
    const refused = each.find((one) => one.kind === "refused");
    if (refused !== undefined) return refused;
    return {
      kind: "filter",
      filter: anyOf(each.flatMap((one) => (one.kind === "filter" ? [one.filter] : []))),
    };
  }
  // An empty value is none at all.
  if ((test.kind === "is" || test.kind === "exactly") && test.value === "") {
    const exists = resolveTest(field, { kind: "exists" }, now);
    return exists.kind === "filter" ? { kind: "filter", filter: not(exists.filter) } : exists;
  }
  const tests = field.columns.map((column) => columnTest(column, test, { field, now }));
  const filters = tests.flatMap((one) => (one === undefined || one.kind === "refused" ? [] : [one]));
  if (filters.length > 0) return { kind: "filter", filter: anyOf(filters) };
  const refused = tests.find((one): one is Refused => one?.kind === "refused");
  return (
    refused ?? {
      kind: "refused",
      message: `${field.name} can't be compared in this way`,
      hint: `write ${field.name}:value, with * for anything`,
    }
  );
}

function columnTest(column: Column, test: Test, { field, now }: { field: Field; now: Now }): ColumnTest {
  if (test.kind === "exists") return { kind: "test", column, check: test };
  switch (column.kind) {
    case "text":
    case "texts":
    case "pairs":
      return textTest(column, test, field);
    case "number":
    case "number-pairs":
      return numberTest(column, test, field);
    case "severity":
      return severityTest(column, test, field);
    case "time":
      return timeTest(column, test, { field, now });
    case "address":
      return addressTest(column, test, field);
    case "id":
      return test.kind === "between" ? undefined : textTest(column, test, field);
  }
}

function textTest(column: Column, test: Test, field: Field): ColumnTest {
  switch (test.kind) {
    case "is": {
      const check: Check = field.isProse
        ? { kind: "words", value: test.value }
        : { kind: "text", value: test.value, isExact: false };
      return { kind: "test", column, check };
    }
    case "exactly":
      return { kind: "test", column, check: { kind: "text", value: test.value, isExact: true } };
    case "matches":
      return { kind: "test", column, check: test };
    default:
      return undefined;
  }
}

function numberTest(column: Column, test: Test, field: Field): ColumnTest {
  const isOnlyNumber = field.columns.length === 1;
  if (test.kind === "is" || test.kind === "exactly") {
    const value = numberOf(test.value, field.name);
    if (value !== undefined) {
      const edge = { value, isIncluded: true };
      return { kind: "test", column, check: { kind: "range", from: edge, to: edge } };
    }
    return isOnlyNumber ? noNumber(test.value) : undefined;
  }
  if (test.kind !== "between") return undefined;
  return edges(column, test, (bound) => numberOf(bound.value, field.name) ?? noNumber(bound.value));
}

function noNumber(value: Pattern): Refused {
  return {
    ...{ kind: "refused", message: `${JSON.stringify(textOf(value))} is no number` },
    hint: "write a number, a duration such as 2s, or a size such as 10MB",
  };
}

/** How the unit of a duration stands in names of fields; milliseconds where none does. */
const DURATION_UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?:_ns|nanos(?:econds)?)$/i, 0.001],
  [/(?:_us|micros(?:econds)?)$/i, 1],
  [/(?:_ms|millis(?:econds)?)$/i, 1000],
  [/(?:_s|_secs?|seconds|^skew)$/i, 1_000_000],
  [/(?:_min|minutes)$/i, 60_000_000],
];
const MILLISECOND_US = 1000;

function numberOf(value: Pattern, name: string): number | undefined {
  if (hasWildcard(value)) return undefined;
  const text = textOf(value);
  if (/^[-+]?(?:\d{1,21}(?:\.\d{0,20})?|\.\d{1,20})(?:e[-+]?\d{1,3})?$/i.test(text))
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  const size = parseSize(text);
  if (size !== undefined) return size;
  // A clock that is behind is ahead by less than nothing.
  const [, sign, length = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  const duration = parseDuration(length);
  if (duration === undefined) return undefined;
  const [, unit] = DURATION_UNITS.find(([ending]) => ending.test(name)) ?? [undefined, MILLISECOND_US];
  return (sign === "-" ? -duration : duration) / unit;
}

function severityTest(column: Column, test: Test, field: Field): ColumnTest {
  const words = `it is one of ${SEVERITIES.join(", ")}`;
  const refused = (value: Pattern): Refused => ({
    ...{ kind: "refused", message: `${JSON.stringify(textOf(value))} is no ${field.name}`, hint: words },
  });
  const place = (value: Pattern): number => SEVERITIES.map(String).indexOf(textOf(value).toLowerCase()) + 1;
  switch (test.kind) {
    case "is":
    case "exactly": {
      const isMeant = matcherOf(test.value.toLowerCase());
      const meant = SEVERITIES.flatMap((known, i) => (isMeant(known) ? [i + 1] : []));
      if (meant.length === 0) return refused(test.value);
      return anyOf(meant.map((value) => ({ kind: "test", column, check: at(value) })));
    }
    case "between":
      return edges(column, test, ({ value }) => {
        const found = place(value);
        return found === 0 ? refused(value) : found;
      });
    default:
      return undefined;
  }
}

function at(value: number): Check {
  const edge = { value, isIncluded: true };
  return { kind: "range", from: edge, to: edge };
}

function edges(
  column: Column,
  { from, to }: { readonly from?: Bound; readonly to?: Bound },
  read: (bound: Bound) => number | Refused,
): ColumnTest {
  const [low, high] = [from, to].map((bound) => (bound === undefined ? undefined : edgeOf(bound, read)));
  if (low !== undefined && "kind" in low) return low;
  if (high !== undefined && "kind" in high) return high;
  return {
    ...{ kind: "test", column },
    check: { kind: "range", ...(low && { from: low }), ...(high && { to: high }) },
  };
}

function edgeOf(bound: Bound, read: (bound: Bound) => number | Refused): Edge | Refused {
  const value = read(bound);
  return typeof value === "number" ? { value, isIncluded: bound.isIncluded } : value;
}

function timeTest(column: Column, test: Test, { field, now }: { field: Field; now: Now }): ColumnTest {
  const span = (value: Pattern): Span | undefined => parseMoment(textOf(value), now);
  const refused = (value: Pattern): Refused => ({
    ...{ kind: "refused", message: `${JSON.stringify(textOf(value))} is no time for ${field.name}` },
    hint: 'write 2026-11-01, 2026-11-01T10:00:00Z, -15m, or words such as "yesterday 2pm"',
  });
  if (test.kind === "is" || test.kind === "exactly") {
    const meant = span(test.value);
    if (meant === undefined) return refused(test.value);
    const from = { value: meant.fromUs, isIncluded: true };
    return {
      kind: "test",
      column,
      check: { kind: "range", from, to: { value: meant.toUs, isIncluded: false } },
    };
  }
  if (test.kind !== "between") return undefined;
  const [from, to] = [test.from, test.to].map((bound) => bound && { bound, span: span(bound.value) });
  if (from !== undefined && from.span === undefined) return refused(from.bound.value);
  if (to !== undefined && to.span === undefined) return refused(to.bound.value);
  return {
    ...{ kind: "test", column },
    check: {
      kind: "range",
      ...(from?.span && { from: after(from.span, from.bound.isIncluded) }),
      ...(to?.span && { to: before(to.span, to.bound.isIncluded) }),
    },
  };
}

// Behind a day is behind all of it; behind two o'clock is not behind three.
function after({ fromUs, isLong, toUs }: Span, isIncluded: boolean): Edge {
  if (isIncluded) return { value: fromUs, isIncluded: true };
  return isLong ? { value: toUs, isIncluded: true } : { value: fromUs, isIncluded: false };
}

// Up to and with a day, an hour or a second is up to its end; up to 15 minutes ago is not up to now.
function before({ fromUs, isSince, toUs }: Span, isIncluded: boolean): Edge {
  if (isSince === true) return { value: fromUs, isIncluded };
  return isIncluded ? { value: toUs, isIncluded: false } : { value: fromUs, isIncluded: false };
}

function addressTest(column: Column, test: Test, field: Field): ColumnTest {
  const hasHost = field.columns.length > 1;
  const refused = (value: Pattern): Refused => ({
    ...{ kind: "refused", message: `${JSON.stringify(textOf(value))} is no address` },
    hint: "write an address or a range, such as 10.0.0.0/8, 10.1.* or 2001:db8::1",
  });
  if (test.kind === "is" || test.kind === "exactly") {
    const range = addressRange(dotted(test.value) ?? textOf(test.value));
    if (range === undefined) return hasHost ? undefined : refused(test.value);
    const [first, last] = range;
    return { kind: "test", column, check: { kind: "within", first, last } };
  }
  if (test.kind !== "between" || test.from === undefined || test.to === undefined) return undefined;
  const [from, to] = [test.from, test.to].map((bound) => ({
    bound,
    range: addressRange(textOf(bound.value)),
  }));
  if (from?.range === undefined) return refused(test.from.value);
  if (to?.range === undefined) return refused(test.to.value);
  if (!test.from.isIncluded || !test.to.isIncluded)
    return {
      ...{ kind: "refused", message: "a range of addresses holds its ends" },
      hint: `write ${field.name}:[${textOf(test.from.value)} TO ${textOf(test.to.value)}]`,
    };
  return { kind: "test", column, check: { kind: "within", first: from.range[0], last: to.range[1] } };
}

/** `10.1.*` as the range that is meant by it. */
function dotted(value: Pattern): string | undefined {
  const [, numbers] = /^((?:\d{1,3}\.){1,3})\*$/.exec(value) ?? [];
  if (numbers === undefined) return undefined;
  const parts = numbers.split(".").filter((part) => part !== "");
  return `${[...parts, "0", "0", "0"].slice(0, 4).join(".")}/${parts.length * 8}`;
}
