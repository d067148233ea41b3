/** The vocabulary that doors, parsers and clients share. */
export * from "./accepted.ts";
export * from "./received.ts";
