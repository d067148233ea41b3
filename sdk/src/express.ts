/** Middleware for Express. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { logRequest, type RequestAuditOptions } from "./request-event.ts";

/** What Express adds to a request of Node. */
export interface ExpressRequest extends IncomingMessage {
  readonly originalUrl?: string;
  readonly ip?: string | undefined;
  readonly route?: { readonly path?: unknown } | undefined;
}

/** Logs each request that is audited once it was answered: `app.use(expressAudit({ client, actor: (request) => … }))`. */
export function expressAudit<Request extends ExpressRequest>(
  options: RequestAuditOptions<Request>,
): (request: Request, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const start = performance.now();
    response.once("close", () => {
      const { path } = request.route ?? {};
      const audited = {
        ...{ method: request.method ?? "", path: pathOf(request.originalUrl ?? request.url ?? "") },
        route: typeof path === "string" ? path : undefined,
        ...{ status: response.statusCode, durationMs: Math.round(performance.now() - start) },
        ...{ address: request.ip ?? request.socket.remoteAddress, userAgent: request.headers["user-agent"] },
      };
      logRequest(request, audited, options);
    });
    next();
  };
}

export function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
