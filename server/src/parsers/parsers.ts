/** All parsers: those of one vendor first, what takes anything last. Among equally sure ones the first is taken. */
import type { Fields } from "./fields.ts";
import { commonNames } from "./names.ts";
import { native } from "./native.ts";
import type { Parser } from "./parser.ts";
import { cloudTrail } from "./vendors/cloudtrail.ts";

/** Of records that are JSON objects. */
export const FIELDS_PARSERS: readonly Parser<Fields>[] = [cloudTrail, native, commonNames];

/** Of records that are text. */
export const TEXT_PARSERS: readonly Parser<string>[] = [];
