import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { type ApiError, type Page, readPage } from "../api/answers.ts";
import { type AskPage, EventWalk, FIRST_EVENTS, KEPT_EVENTS_MAX, PAGE_EVENTS } from "./event-walk.ts";

const REPLACED: ApiError = {
  ...{ kind: "error", code: "copy-replaced", message: "m", hint: undefined, offset: undefined, problems: [] },
};

/** A log of so many events, asked as the door is: the cursor is the place where a page begins. */
function askOf(total: number, asked: string[] = []): AskPage {
  return ({ cursor, limit }) => {
    const from = Number(cursor ?? 0);
    asked.push(`${from}+${limit}`);
    const length = Math.min(limit, total - from);
    const next = from + length;
    const page = readPage({
      events: Array.from({ length }, (_, i) => eventAt(from + i)),
      ...{ searchable: { size: total, of: total }, total },
      ...(next < total ? { cursor: String(next) } : {}),
    });
    assert.ok(page);
    return Promise.resolve({ ok: true, value: page });
  };
}

test("EventWalk begins with a small page, goes on with large ones, and ends behind the last", async () => {
  const asked: string[] = [];
  const walk = new EventWalk(askOf(FIRST_EVENTS + PAGE_EVENTS + 1, asked));
  for (let i = 0; i < 5; i++) await walk.more();
  assert.deepEqual(asked, [`0+${FIRST_EVENTS}`, `100+${PAGE_EVENTS}`, `600+${PAGE_EVENTS}`]);
  const { first, hasMore, pages, walked } = walk.now();
  assert.deepEqual([first?.total, hasMore, pages.length, walked], [601, false, 3, 601]);
});

test("EventWalk asks once, however often it is called while a page is under way", async () => {
  const asked: string[] = [];
  const walk = new EventWalk(askOf(1000, asked));
  await Promise.all([walk.more(), walk.more(), walk.more()]);
  assert.equal(asked.length, 1);
});

test("EventWalk lets go of the pages farthest away, and brings one back as it was", async () => {
  const total = FIRST_EVENTS + KEPT_EVENTS_MAX + 2 * PAGE_EVENTS;
  const asked: string[] = [];
  const walk = new EventWalk(askOf(total, asked));
  while (walk.now().walked < total) await walk.more();
  const there = (): readonly number[] =>
    walk.now().pages.flatMap(({ events, id }) => (events === undefined ? [] : [id]));
  assert.equal(there().includes(0), false);
  assert.ok(there().length * PAGE_EVENTS <= KEPT_EVENTS_MAX);
  await lookedAt(walk, 1);
  assert.equal(asked.at(-1), `${FIRST_EVENTS}+${PAGE_EVENTS}`);
  assert.equal(walk.now().pages[1]?.events?.[0]?.index, FIRST_EVENTS);
  assert.equal(there().includes(walk.now().pages.length - 1), false);
  assert.equal(walk.now().walked, total);
  const times = asked.length;
  walk.look(1, 1);
  assert.equal(asked.length, times);
});

test("EventWalk asks for one page at a time, and not for those that were passed meanwhile", async () => {
  const total = FIRST_EVENTS + 2 * KEPT_EVENTS_MAX;
  const asked: string[] = [];
  const walk = new EventWalk(askOf(total, asked));
  while (walk.now().walked < total) await walk.more();
  const before = asked.length;
  for (let id = 1; id <= 10; id++) walk.look(id, id);
  await lookedAt(walk, 10);
  assert.deepEqual(asked.slice(before), [`${FIRST_EVENTS}+${PAGE_EVENTS}`, `4600+${PAGE_EVENTS}`]);
});

test("EventWalk asks again for a page that was refused when it is looked at again", async () => {
  const total = FIRST_EVENTS + 2 * KEPT_EVENTS_MAX;
  let refuses = false;
  const ask = askOf(total);
  const walk = new EventWalk(async (from, signal) =>
    refuses ? { ok: false, error: REPLACED, status: 410 } : await ask(from, signal),
  );
  while (walk.now().walked < total) await walk.more();
  refuses = true;
  const refused = new Promise<void>((resolve) => {
    walk.subscribe(resolve);
  });
  walk.look(1, 1);
  await refused;
  assert.equal(walk.now().error?.code, "copy-replaced");
  refuses = false;
  await lookedAt(walk, 1);
  assert.equal(walk.now().error, undefined);
});

/** Looks at a page until it is there. */
async function lookedAt(walk: EventWalk, id: number): Promise<void> {
  walk.look(id, id);
  while (walk.now().pages[id]?.events === undefined)
    await new Promise<void>((resolve) => {
      const end = walk.subscribe(() => {
        end();
        resolve();
      });
    });
}

test("EventWalk asks for no more than what is looked at and gone", async () => {
  const asked: string[] = [];
  const walk = new EventWalk(askOf(1000, asked));
  await walk.more();
  walk.look(0, 5);
  assert.equal(asked.length, 1);
});

test("EventWalk keeps what it has when a page is refused, and says why", async () => {
  let refuses = false;
  const ask = askOf(1000);
  const walk = new EventWalk(async (from, signal) =>
    refuses ? { ok: false, error: REPLACED, status: 410 } : await ask(from, signal),
  );
  await walk.more();
  refuses = true;
  await walk.more();
  assert.equal(walk.now().error?.code, "copy-replaced");
  assert.equal(walk.now().walked, FIRST_EVENTS);
});

test("EventWalk that was ended takes no late answer", async () => {
  const answers: ((page: Page) => void)[] = [];
  const walk = new EventWalk(
    () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
  );
  const asking = walk.more();
  walk.end();
  const late = await askOf(5)({ cursor: undefined, limit: 5 }, new AbortController().signal);
  if (late.ok) answers[0]?.(late.value);
  await asking;
  assert.equal(walk.now().walked, 0);
});
