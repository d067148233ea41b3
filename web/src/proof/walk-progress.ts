/** How far a walk over the log is, how fast, and how long it will take. */

export interface WalkProgress {
  readonly done: number;
  readonly total: number;
  /** Signatures of the history that were checked. */
  readonly notes: number;
  /** Since the walk began. */
  readonly elapsedMs: number;
}

/** A rate over less time than this says nothing. */
const ELAPSED_MS_MIN = 300;

export function progressText({ done, elapsedMs, notes, total }: WalkProgress): string {
  if (done === 0 && notes > 0) return `Checking its history: ${count(notes)} checkpoints`;
  const counted = `${count(done)} of ${count(total)} entries`;
  if (elapsedMs < ELAPSED_MS_MIN || done === 0) return counted;
  const perSecond = (done * 1000) / elapsedMs;
  return `${counted} · ${count(Math.round(perSecond))} a second · ${durationOf((total - done) / perSecond)} left`;
}

/** A length of time as people say it, in its two largest units at most. */
export function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  if (whole < 86_400) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  return `${Math.floor(whole / 86_400)} d ${Math.floor((whole % 86_400) / 3600)} h`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
