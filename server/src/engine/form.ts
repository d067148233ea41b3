/** Multipart forms (RFC 7578), in which the stock client sends parameters that are too long for an address. */
import { type Refusal, refuse } from "./refusals.ts";

export interface Form {
  readonly kind: "form";
  readonly fields: readonly (readonly [string, string])[];
}

const BOUNDARY = /^multipart\/form-data\s*;.*\bboundary="?([A-Za-z0-9'()+_,./:=?-]{1,70})"?\s*$/i;
const DISPOSITION = /^content-disposition:\s*form-data;\s*name="([A-Za-z0-9_.-]{1,200})"\s*$/i;
const BAD = refuse("BAD_ARGUMENTS", "the form can't be read; each part has a name and nothing else");

/** The boundary that a content type names, if it is a form's. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  return BOUNDARY.exec(contentType ?? "")?.[1];
}

/** The fields of a form in their order. */
export function readForm(text: string, boundary: string): Form | Refusal {
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`);
  const [before, ...rest] = parts;
  const end = rest.pop();
  if (before !== "" || !/^--\s*$/.test(end ?? "")) return BAD;
  const fields: (readonly [string, string])[] = [];
  for (const part of rest) {
    const head = part.indexOf("\r\n\r\n");
    const name = DISPOSITION.exec(part.slice(2, head))?.[1];
    if (!part.startsWith("\r\n") || head === -1 || name === undefined) return BAD;
    fields.push([name, part.slice(head + 4)]);
  }
  return { kind: "form", fields };
}
