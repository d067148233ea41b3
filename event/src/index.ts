/** The vocabulary that doors, parsers and clients share. */
export * from "./about.ts";
export * from "./accepted.ts";
export * from "./catalogue.ts";
export * from "./clean-text.ts";
export { type EcsEvent, toEcs } from "./ecs.ts";
export * from "./event.ts";
export { type OcsfEvent, toOcsf } from "./ocsf.ts";
export type { SealedPlace } from "./ocsf-integrity.ts";
export * from "./received.ts";
export * from "./sentence.ts";
export * from "./snippet.ts";
export * from "./text-at.ts";
export * from "./time.ts";
export * from "./zones.ts";
