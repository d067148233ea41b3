/** The vocabulary that doors, parsers and clients share. */
export * from "./received.ts";
