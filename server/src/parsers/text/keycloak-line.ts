/** Events of Keycloak in the lines of its server's log: what they are as JSON. */
import { NO, type Parser, SURE } from "../parser.ts";
import { eventOfPairs, keycloak } from "../vendors/keycloak.ts";
import { leadingTime } from "./leading-time.ts";

const LOGGER = "[org.keycloak.events] ";

export const keycloakLine: Parser<string> = {
  name: keycloak.name,
  version: keycloak.version,
  signs: "=",
  recognises: (record) =>
    record.includes(LOGGER) && /\b(?:type|operationType)="?[A-Z_]{1,64}\b/.test(record) ? SURE : NO,
  parse(record, how) {
    const line = record.slice(record.indexOf(LOGGER) + LOGGER.length);
    const event = eventOfPairs(line, leadingTime(record, how)?.time);
    return event === undefined ? [] : keycloak.parse(event, how);
  },
};
