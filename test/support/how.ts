/** How a record came, for tests of parsers: by nobody in particular, at 14:05:06 on 23 November 2026. */
import type { How } from "../../server/src/parsers/parser.ts";

export const HOW: How = {
  receivedUs: Date.UTC(2026, 10, 23, 14, 5, 6) * 1000,
  ...{ zone: undefined, dates: undefined, headers: {}, protocol: undefined, hints: {} },
};
