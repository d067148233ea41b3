/** The vocabulary that doors, parsers and clients share. */
export * from "./accepted.ts";
export * from "./event.ts";
export * from "./received.ts";
export * from "./sentence.ts";
