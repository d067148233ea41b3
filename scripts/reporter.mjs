/** A quiet test reporter: names what failed or was skipped and leaves the counts in the file that TALLY_TEST_SUMMARY names. */
import { writeFileSync } from "node:fs";

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    // What goes wrong after its test has ended is told so only, and makes the process end with 1.
    if (type === "test:diagnostic" && /^(Error|Warning):/.test(data.message)) {
      counts.failed += 1;
      yield `✖ outside of a test\n${indent(data.message)}\n`;
    }
    if (type !== "test:pass" && type !== "test:fail") continue;
    // A suite fails with its tests, which are told, or by itself: in what stands around them.
    const isSuite = data.details?.type === "suite";
    if (isSuite && (type === "test:pass" || data.details.error?.failureType === "subtestsFailed")) continue;
    if (data.skip !== undefined) {
      counts.skipped += 1;
      yield `- skipped: ${data.name}${typeof data.skip === "string" && data.skip !== "" ? ` (${data.skip})` : ""}\n`;
      continue;
    }
    if (type === "test:fail") {
      counts.failed += 1;
      const { file = "", line = "" } = data;
      yield `✖ ${data.name}\n  ${file}:${line}\n${indent(describe(data.details.error))}\n`;
      continue;
    }
    counts.passed += 1;
    if (process.env.TALLY_TEST_VERBOSE) yield `✔ ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
  }
  if (process.env.TALLY_TEST_SUMMARY) writeFileSync(process.env.TALLY_TEST_SUMMARY, JSON.stringify(counts));
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}

function describe(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? cause?.message ?? String(cause);
}

function indent(text) {
  return text.replace(/^/gm, "  ");
}
