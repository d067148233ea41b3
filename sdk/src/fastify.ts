/** Middleware for Fastify. */
import { pathOf } from "./express.ts";
import { logRequest, type RequestAuditOptions } from "./request-event.ts";

/** The part of a Fastify request that is looked at. */
export interface FastifyRequestLike {
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly routeOptions: { readonly url?: string | undefined };
}

export interface FastifyReplyLike {
  readonly statusCode: number;
  readonly elapsedTime: number;
}

/** Logs each request that is audited once it was answered: `app.addHook("onResponse", fastifyAudit({ client, actor: (request) => … }))`. */
export function fastifyAudit<Request extends FastifyRequestLike>(
  options: RequestAuditOptions<Request>,
): (request: Request, reply: FastifyReplyLike) => Promise<void> {
  return async (request, reply) => {
    const userAgent = request.headers["user-agent"];
    const audited = {
      ...{ method: request.method, path: pathOf(request.url), route: request.routeOptions.url },
      ...{ status: reply.statusCode, durationMs: Math.round(reply.elapsedTime), address: request.ip },
      userAgent: typeof userAgent === "string" ? userAgent : undefined,
    };
    logRequest(request, audited, options);
  };
}
