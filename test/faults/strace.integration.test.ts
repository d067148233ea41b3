import { test } from "node:test";
import { nameOf, type Point, runPoint, straceMissing } from "./strace-points.ts";

/** A sample: the first start, the first tokens, the load and the publications of a run each meet some. */
const POINTS: readonly Point[] = [
  { syscall: "fdatasync", when: 4, inject: "error=EIO" },
  { syscall: "fdatasync", when: 12, inject: "error=EIO" },
  { syscall: "fdatasync", when: 40, inject: "error=EIO" },
  { syscall: "fdatasync", when: 10, inject: "signal=KILL" },
  { syscall: "fdatasync", when: 11, inject: "signal=KILL" },
  { syscall: "fdatasync", when: 60, inject: "signal=KILL" },
  { syscall: "fsync", when: 8, inject: "error=EIO" },
  { syscall: "pwritev", when: 30, inject: "error=EIO" },
  { syscall: "pwritev", when: 35, inject: "signal=KILL" },
  { syscall: "rename", when: 9, inject: "error=EIO" },
  { syscall: "rename", when: 12, inject: "signal=KILL" },
  { syscall: "openat", when: 2, inject: "error=EIO", path: "checkpoint.tmp" },
];

for (const point of POINTS) {
  test(`${nameOf(point)} loses nothing that was acknowledged`, { skip: straceMissing() }, async () => {
    await runPoint(point);
  });
}
