/** The native door: POST /api/v1/events. Each record gets its own answer, with its place in the log. */
import type { AcceptedRecord } from "@tallystick/event";
import { type Asked, headerOf, mediaTypeOf } from "./asked.ts";
import type { Dialect, DoorRefusal, Reply, Stated, Taken } from "./dialect.ts";
import { JSON_TYPE, jsonReply, refuseInOurForm } from "./dialect.ts";
import { NATIVE } from "./door.ts";
import { cutJson } from "./json-records.ts";
import { KEY_LENGTH_MAX, NATIVE_EVENTS_MAX } from "./limits.ts";
import { errorsOf } from "./taken.ts";

const PATH = "/api/v1/events";
const TOO_LARGE: ReadonlySet<string> = new Set(["too-many-events", "event-too-large"]);
const SEQUENCE = /^(0|[1-9]\d{0,15})$/;
/** Room for every event of a request behind the largest number that JSON keeps exactly. */
const SEQUENCE_MAX = 9_007_199_254_000_000;
const NOT_WITNESSED =
  "no quorum of witnesses has signed a checkpoint with these events yet; ask for /api/v1/events/{id}/proof later";

export const native: Dialect = {
  protocol: NATIVE,
  recognises: ({ method, path }) => method === "POST" && path === PATH,
  state: readStated,
  cut: (content, asked, { limits }) => cutJson(content, { lines: isLines(mediaTypeOf(asked)), limits }),
  eventsMax: NATIVE_EVENTS_MAX,
  onReusedId: "refuse",
  answer: (taken) => (taken.items.length === 0 ? refuseAll(taken) : answer(taken)),
  refuse: refuseInOurForm,
};

function answer(taken: Taken): Reply {
  const accepted = taken.items.filter((item): item is AcceptedRecord => item.kind === "accepted");
  return {
    status: accepted.length > 0 ? 202 : 400,
    headers: taken.replayed ? { ...JSON_TYPE, "idempotency-replayed": "true" } : JSON_TYPE,
    body: printAnswer(accepted, taken),
  };
}

// Ids and hashes hold nothing that JSON would escape, and there may be 10,000 of them: print them directly.
function printAnswer(accepted: readonly AcceptedRecord[], taken: Taken): string {
  const { checkpoint, cut, receipts } = taken;
  const errors = errorsOf(taken);
  const events = accepted.map(({ id, index, leafHash }, i) => {
    const one = receipts?.[i];
    const receipt = one === undefined ? "" : `,"receipt":${JSON.stringify(one)}`;
    return `{"id":"${id}","index":${index},"leafHash":"${leafHash}"${receipt}}`;
  });
  const counts = `"accepted":${accepted.length},"rejected":${errors.length + cut.errorsOmitted}`;
  // They are sealed all the same: only the witnesses' signatures are missing.
  const warning = receipts === undefined ? `,"receiptError":${JSON.stringify(NOT_WITNESSED)}` : "";
  const tail = `"errors":${JSON.stringify(errors)},"checkpoint":${JSON.stringify(checkpoint)}${warning}`;
  return `{${counts},"events":[${events.join(",")}],${tail}}`;
}

function refuseAll({ cut }: Taken): Reply {
  const [first] = cut.errors;
  if (first === undefined) {
    return refuseInOurForm({
      kind: "refused",
      status: 400,
      code: "no-events",
      message: "the body holds no event",
      hint: 'send an object such as {"actor":"alice","action":"user.login"}',
    });
  }
  const { code, message, line, offset } = first;
  const rejected = cut.errors.length + cut.errorsOmitted;
  return jsonReply(TOO_LARGE.has(code) ? 413 : 400, {
    error: { code, message, line, offset },
    accepted: 0,
    rejected,
    events: [],
    errors: cut.errors,
  });
}

function readStated(asked: Asked): Stated | DoorRefusal {
  const key = asked.headers["idempotency-key"];
  if (key !== undefined && (typeof key !== "string" || key === "" || key.length > KEY_LENGTH_MAX)) {
    return bad("bad-idempotency-key", `Idempotency-Key must have 1 to ${KEY_LENGTH_MAX} characters`);
  }
  const sequence = headerOf(asked, "tally-sequence");
  if (sequence !== undefined && (!SEQUENCE.test(sequence) || Number(sequence) > SEQUENCE_MAX)) {
    return bad("bad-sequence", "Tally-Sequence must be a whole number: that of the first event in the body");
  }
  const receipt = asked.query.get("receipt") ?? undefined;
  if (receipt !== undefined && receipt !== "proof" && receipt !== "witnessed") {
    return bad("bad-receipt", "receipt must be proof or witnessed");
  }
  return { kind: "stated", key, sequence: sequence === undefined ? undefined : Number(sequence), receipt };
}

function bad(code: string, message: string): DoorRefusal {
  return { kind: "refused", status: 400, code, message };
}

function isLines(mediaType: string): boolean {
  return /ndjson|jsonl|json-seq|jsonlines/.test(mediaType);
}
