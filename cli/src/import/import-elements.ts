/** Imports the elements of arrays and CloudTrail files; whatever else a file holds is told. */
import { EXIT, type Failure, failed } from "../exit.ts";
import { escapeText } from "../output.ts";
import { BATCH_LIMITS } from "../send/batches.ts";
import { type Broken, cutElements, type Remark } from "./cut-elements.ts";
import { type Ended, endsOf, type Run, refuse, sendBatch } from "./import-batch.ts";
import type { Position } from "./position-file.ts";

/** Sends the elements from a position on, which is the file's beginning or stands behind one of them. */
export async function importElements(start: Position, run: Run): Promise<Ended> {
  const { limits = BATCH_LIMITS } = run.options;
  let now = start;
  // Not on record before a batch behind them is: a run that goes on meets them again.
  let refused = 0;
  for (const end of endsOf(start)) {
    const place = { at: now.position, inside: now.container, isWhole: end === Infinity, limits };
    let broken: Failure | undefined;
    for await (const item of cutElements(run.reader.until(end), place)) {
      if (item.kind === "batch") {
        const next = await sendBatch(item, now, run, { end, refused });
        if ("kind" in next) return next;
        [now, refused] = [next, 0];
      } else if (item.kind === "passed") run.prefix.add(item.source);
      else if (item.kind === "broken") broken = brokenAt(item, now, run);
      else refused += tellRemark(item, run);
      run.tellProgress();
    }
    if (broken !== undefined) return { kind: "ended", now: withRefused(now, refused), broken };
  }
  return { kind: "ended", now: withRefused(now, refused) };
}

function withRefused(now: Position, refused: number): Position {
  return { ...now, rejected: now.rejected + refused };
}

/** Tells what of a file is not sent; gives how many events that are. */
function tellRemark(remark: Exclude<Remark, Broken>, run: Run): number {
  switch (remark.kind) {
    case "too-large":
      refuse(run, remark.at, `the event has more than ${remark.bytesMax} bytes, and no server takes it`);
      return 1;
    case "left-out":
      refuse(run, remark.at, `${remark.documents} objects hold no Records and were left out`);
      return remark.documents;
    case "other-members": {
      const names = remark.names.map((name) => JSON.stringify(name)).join(", ");
      const text = `${run.name}: beside Records there is ${names}, which is part of no event and was left out`;
      run.io.stderr.write(`tally: ${escapeText(text)}\n`);
      return 0;
    }
  }
}

function brokenAt({ at, reason }: Broken, { accepted }: Position, { name }: Run): Failure {
  return failed(
    EXIT.runtime,
    `${escapeText(name)} was not imported from byte ${at} on: ${escapeText(reason)}; ${accepted} events before were accepted`,
    "when the file is whole, import it again: what was accepted is not sent twice",
  );
}
