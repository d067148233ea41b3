/** Middleware for Hono. */
import { logRequest, type RequestAuditOptions } from "./request-event.ts";

/** The part of a Hono context that is looked at. */
export interface HonoContextLike {
  readonly req: {
    readonly method: string;
    readonly path: string;
    readonly routePath?: string;
    header(name: string): string | undefined;
  };
  readonly res: { readonly status: number };
}

/**
 * Logs each request that is audited once it was answered: `app.use(honoAudit({ client, actor: (context) => … }))`.
 * `address` tells where a request came from, which Hono itself does not know.
 */
export function honoAudit<Context extends HonoContextLike>(
  options: RequestAuditOptions<Context> & { readonly address?: (context: Context) => string | undefined },
): (context: Context, next: () => Promise<void>) => Promise<void> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { method, path } = context.req;
    const audited = {
      ...{ method, path, route: undefined, status: context.res.status },
      ...{ durationMs: Math.round(performance.now() - start), address: options.address?.(context) },
      userAgent: context.req.header("user-agent"),
    };
    logRequest(context, audited, options);
  };
}
