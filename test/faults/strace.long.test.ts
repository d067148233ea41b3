import { test } from "node:test";
import { nameOf, type Point, runPoint, straceMissing } from "./strace-points.ts";

/** The first start makes about half of these calls; the load makes the others, once a commit or once a publication. */
const CALLS_MAX = { fdatasync: 60, fsync: 30, pwritev: 60, rename: 30 } as const;
const FILES = ["checkpoint.tmp", "wal/spare.tmp", "state/guard", "wal/0000000000"];

const points: Point[] = [];
for (const inject of ["error=EIO", "signal=KILL"] as const) {
  for (const syscall of ["fdatasync", "fsync", "pwritev", "rename"] as const) {
    for (let when = 1; when <= CALLS_MAX[syscall]; when++) points.push({ syscall, when, inject });
  }
  for (const path of FILES)
    for (const when of [1, 2, 3]) points.push({ syscall: "openat", when, inject, path });
}

for (const point of points) {
  test(`${nameOf(point)} loses nothing that was acknowledged`, { skip: straceMissing() }, async () => {
    await runPoint(point);
  });
}
