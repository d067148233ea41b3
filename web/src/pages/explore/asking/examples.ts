/** Queries to begin with, each for one thing that the language can do. A test asks the server to read them. */

export interface Example {
  readonly query: string;
  readonly about: string;
}

export const EXAMPLES: readonly Example[] = [
  { query: "alice", about: "the word, anywhere" },
  { query: '"access denied"', about: "words behind each other" },
  { query: "actor:alice outcome:denied", about: "both must hold" },
  { query: "actor:(alice OR bob) -action:*.read", about: "one of them, and not reading" },
  { query: "is:failed severity>=medium", about: "what went wrong and matters" },
  { query: "is:login -from:10.0.0.0/8", about: "signing in from outside of a network" },
  { query: "action:/\\.(create|delete)$/", about: "by a regular expression" },
  { query: 'time>"yesterday 2pm" is:change', about: "what changed since then" },
  { query: "raw.awsRegion:*", about: "a member of the record, as it was received" },
  { query: "is:failed | top 10 actor", about: "the ten to whom most went wrong" },
  { query: "is:change | bin 1h", about: "changes, hour by hour" },
];
