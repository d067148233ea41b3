/** Whether the process lives and takes events, in the forms that orchestrators and people ask for. */
import { Hono } from "hono";
import type { CopyStatus } from "../search/search-copy.ts";

/** One thing that must hold for the server to be ready. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** False for what the server takes events without. Default true. */
  readonly isNeeded?: boolean;
}

/** How the search copy is: behind or away it is no reason to send events elsewhere. */
export function searchCheck(
  status: CopyStatus & { restarts: Readonly<Record<string, number>> },
  size: number,
): Check {
  const { detail, lagSeconds, position, rebuild, restarts, state } = status;
  const ended = Object.entries(restarts).flatMap(([name, count]) =>
    count === 0 ? [] : `${name} restarted ${count}×`,
  );
  const progress = rebuild === undefined ? [] : [`rebuilt ${rebuild.position} of ${rebuild.of}`];
  return {
    name: "search",
    ok: state === "following" || state === "rebuilding",
    detail: [
      state,
      `${position} of ${size} entries searchable, ${lagSeconds.toFixed(1)} s behind`,
      ...progress,
      ...ended,
      ...(detail === "" ? [] : [detail]),
    ].join("; "),
    isNeeded: false,
  };
}

/** `/healthz`, `/livez`, `/readyz` and `/version`. */
export function health(checks: () => readonly Check[], version: Readonly<Record<string, string>>): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/livez", (context) => context.text("ok\n"));
  app.get("/readyz", (context) => {
    const all = checks();
    const ready = all.every(({ isNeeded = true, ok }) => ok || !isNeeded);
    const lines = all.map(({ name, ok, detail }) => `[${ok ? "+" : "-"}]${name} ${detail}`);
    const text = context.req.query("verbose") === undefined && ready ? "ok" : lines.join("\n");
    return context.text(`${text}\n`, ready ? 200 : 503);
  });
  app.get("/version", (context) => context.json(version));
  return app;
}
