/** Whether the process lives and takes events, in the forms that orchestrators and people ask for. */
import { Hono } from "hono";

/** One thing that must hold for the server to be ready. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** `/healthz`, `/livez`, `/readyz` and `/version`. */
export function health(checks: () => readonly Check[], version: Readonly<Record<string, string>>): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/livez", (context) => context.text("ok\n"));
  app.get("/readyz", (context) => {
    const all = checks();
    const ready = all.every(({ ok }) => ok);
    const lines = all.map(({ name, ok, detail }) => `[${ok ? "+" : "-"}]${name} ${detail}`);
    const text = context.req.query("verbose") === undefined && ready ? "ok" : lines.join("\n");
    return context.text(`${text}\n`, ready ? 200 : 503);
  });
  app.get("/version", (context) => context.json(version));
  return app;
}
