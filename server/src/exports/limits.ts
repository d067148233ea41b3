/** What exports may take: named here, with reasons, and passed to whoever keeps them, so that tests can have smaller ones. */

export interface ExportLimits {
  readonly running: number;
  readonly kept: number;
  readonly keptUs: number;
  readonly events: number;
  readonly bytes: number;
}

export const EXPORT_LIMITS: ExportLimits = {
  // Each keeps the engine busy with one query after the other; people's searches need the rest of it.
  running: 2,
  // A list that fits a screen. With 10 GiB each it is the disk reserve that ends them first.
  kept: 20,
  // Whoever began one in the evening finds it in the morning; nobody keeps copies of a log in a server's state.
  keptUs: 24 * 3_600_000_000,
  // Half an hour of work, and more rows than tools for people open.
  events: 10_000_000,
  // A file that can still be moved over an office's line in a night.
  bytes: 10 * 1_073_741_824,
};
