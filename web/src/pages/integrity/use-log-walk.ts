/** A walk over the whole log in this browser, with its progress. It ends when it is called off or its page is left. */
import type { Report } from "@tallystick/tlog";
import { useCallback, useEffect, useRef, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { startWalkWorker } from "../../proof/start-worker.ts";
import { useHeadMemory } from "../../proof/use-head-watch.ts";
import { usePins } from "../../proof/use-proof.ts";
import type { WalkNews, WalkOrder } from "../../proof/walk-messages.ts";
import type { WalkProgress } from "../../proof/walk-progress.ts";

export type Walk =
  | { readonly kind: "idle" }
  | { readonly kind: "walking"; readonly progress: WalkProgress }
  | { readonly kind: "done"; readonly report: Report; readonly elapsedMs: number }
  | { readonly kind: "stopped"; readonly reason: string };

export interface LogWalking {
  readonly walk: Walk;
  readonly start: () => void;
  readonly cancel: () => void;
}

export function useLogWalk(): LogWalking {
  const { proofs } = useApp();
  const pins = usePins();
  const memory = useHeadMemory();
  const [walk, setWalk] = useState<Walk>({ kind: "idle" });
  const running = useRef<Worker>(null);
  const end = useCallback(() => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);
  const cancel = useCallback(() => {
    end();
    setWalk({ kind: "stopped", reason: "You stopped it. Nothing was found out." });
  }, [end]);
  const start = useCallback(() => {
    end();
    const startedMs = performance.now();
    const take = (news: WalkNews): void => {
      const elapsedMs = performance.now() - startedMs;
      if (news.kind !== "progress") end();
      if (news.kind === "done" && news.report.verdict === "failed")
        proofs.addMismatch(mismatchOf(news.report));
      setWalk(walkOf(news, elapsedMs));
    };
    const worker = startWalkWorker();
    running.current = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<WalkNews>) => take(data));
    worker.addEventListener("error", () =>
      take({ kind: "failed", reason: "this browser does not start the check" }),
    );
    const { pin } = pins;
    const order: WalkOrder = { base: document.baseURI, pin, previous: pin && memory.read(pin.vkey) };
    worker.postMessage(order);
    setWalk({ kind: "walking", progress: { done: 0, total: 0, notes: 0, elapsedMs: 0 } });
  }, [end, memory, pins, proofs]);
  return { walk, start, cancel };
}

function walkOf(news: WalkNews, elapsedMs: number): Walk {
  switch (news.kind) {
    case "progress":
      return { kind: "walking", progress: { ...news, elapsedMs } };
    case "done":
      return { kind: "done", report: news.report, elapsedMs };
    case "failed":
      return { kind: "stopped", reason: `The log can't be read on: ${news.reason}` };
  }
}

function mismatchOf({ findings, firstBadIndex }: Report): string {
  const first =
    findings.find(({ level }) => level === "failure")?.message ?? "the log is not what was signed";
  return firstBadIndex === undefined
    ? first
    : `first bad index ${firstBadIndex.toLocaleString("en")}: ${first}`;
}
