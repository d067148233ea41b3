import assert from "node:assert/strict";
import { test } from "node:test";
import { TOAST_MS, TOASTS_MAX, ToastStore } from "./toasts.ts";

/** A clock that goes on when it is told to. */
function clock(): { after: ConstructorParameters<typeof ToastStore>[0]; pass: (ms: number) => void } {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    after(milliseconds, act) {
      const entry = { at: now + milliseconds, act };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
  };
}

function texts(store: ToastStore): readonly string[] {
  return store.shown().map(({ text }) => text);
}

test("ToastStore shows a message for its time and no longer", () => {
  const { after, pass } = clock();
  const store = new ToastStore(after);
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  store.show("Saved");
  pass(TOAST_MS - 1);
  assert.deepEqual(texts(store), ["Saved"]);
  pass(1);
  assert.deepEqual(texts(store), []);
  assert.equal(told, 2);
});

test("ToastStore keeps what somebody is at, and gives it its whole time afterwards", () => {
  const { after, pass } = clock();
  const store = new ToastStore(after);
  store.show("Saved");
  store.hold(true);
  store.show("Removed");
  pass(TOAST_MS * 2);
  assert.deepEqual(texts(store), ["Saved", "Removed"]);
  store.hold(false);
  pass(TOAST_MS - 1);
  assert.deepEqual(texts(store), ["Saved", "Removed"]);
  pass(1);
  assert.deepEqual(texts(store), []);
});

test("ToastStore undoes the newest that can be undone, once", () => {
  const store = new ToastStore(clock().after);
  const undone: string[] = [];
  store.show("Removed a", () => undone.push("a"));
  store.show("Removed b", () => undone.push("b"));
  store.show("Saved");
  store.undo();
  assert.deepEqual(texts(store), ["Removed a", "Saved"]);
  store.undo();
  store.undo();
  assert.deepEqual(undone, ["b", "a"]);
  assert.deepEqual(texts(store), ["Saved"]);
});

test("ToastStore undoes the one that is named", () => {
  const store = new ToastStore(clock().after);
  const undone: string[] = [];
  store.show("Removed a", () => undone.push("a"));
  store.show("Removed b", () => undone.push("b"));
  store.undo(store.shown()[0]?.id);
  assert.deepEqual(undone, ["a"]);
});

test(`ToastStore shows ${TOASTS_MAX} at once and drops the oldest`, () => {
  const store = new ToastStore(clock().after);
  const names = Array.from({ length: TOASTS_MAX + 2 }, (_, i) => `number ${i}`);
  for (const name of names) store.show(name);
  assert.deepEqual(texts(store), names.slice(2));
});
