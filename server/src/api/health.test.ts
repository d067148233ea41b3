import assert from "node:assert/strict";
import { test } from "node:test";
import { type Check, health, searchCheck } from "./health.ts";

const STATUS: Parameters<typeof searchCheck>[0] = {
  ...{ state: "following", detail: "", position: 7, lagSeconds: 0.25, rebuild: undefined, restarts: {} },
  generation: undefined,
};

test("searchCheck says how far the copy is, and is never a reason not to be ready", () => {
  assert.deepEqual(searchCheck(STATUS, 9), {
    ...{ name: "search", ok: true, isNeeded: false },
    detail: "following; 7 of 9 entries searchable, 0.3 s behind",
  });
});

for (const [state, ok] of [
  ["following", true],
  ["rebuilding", true],
  ["starting", false],
  ["down", false],
  ["refused", false],
] as const) {
  test(`searchCheck is ${ok ? "" : "not "}content with a copy that is ${state}`, () => {
    const check = searchCheck({ ...STATUS, state, detail: "why" }, 9);
    assert.equal(check.ok, ok);
    assert.match(check.detail, new RegExp(`^${state}; .*; why$`));
    assert.equal(check.isNeeded, false);
  });
}

test("searchCheck tells of a rebuild, and of processes that had to be started again", () => {
  const status = { ...STATUS, rebuild: { position: 3, of: 9 }, restarts: { engine: 2, follow: 0 } };
  const { detail } = searchCheck(status, 9);
  assert.match(detail, /; rebuilt 3 of 9; engine restarted 2×$/);
  assert.doesNotMatch(detail, /follow restarted/);
});

const ready: readonly (readonly [what: string, checks: readonly Partial<Check>[], status: number])[] = [
  ["nothing to check", [], 200],
  ["all well", [{}, {}], 200],
  ["something needed amiss", [{}, { ok: false }], 503],
  ["something amiss that is not needed", [{}, { ok: false, isNeeded: false }], 200],
];
for (const [what, checks, status] of ready) {
  test(`/readyz answers ${status} with ${what}`, async () => {
    const app = health(() => checks.map((check) => ({ name: "a", ok: true, detail: "b", ...check })), {});
    assert.equal((await app.request("/readyz")).status, status);
    assert.equal((await app.request("/readyz?verbose")).status, status);
  });
}

test("/readyz tells all when it is asked for, and when it is not ready", async () => {
  const checks = [
    { name: "a", ok: true, detail: "x" },
    { name: "b", ok: false, detail: "y", isNeeded: false },
  ];
  const app = health(() => checks, {});
  assert.equal(await (await app.request("/readyz")).text(), "ok\n");
  assert.equal(await (await app.request("/readyz?verbose")).text(), "[+]a x\n[-]b y\n");
  const other = health(() => [{ name: "c", ok: false, detail: "z" }], {});
  assert.equal(await (await other.request("/readyz")).text(), "[-]c z\n");
});
