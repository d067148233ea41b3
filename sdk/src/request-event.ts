/** An HTTP request as an audit event: who, what, from where, how it ended. Bodies, cookies and credentials are never looked at. */
import type { Client } from "./client.ts";
import type { AuditEvent } from "./event.ts";

/** A request, as each framework's middleware sees it. */
export interface AuditedRequest {
  readonly method: string;
  /** Without the query, which may hold secrets. */
  readonly path: string;
  /** The pattern that it matched, such as `/users/:id`. */
  readonly route: string | undefined;
  readonly status: number;
  readonly durationMs: number;
  /** The address of the other side, as the framework knows it. */
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
}

export interface RequestAuditOptions<Context> {
  readonly client: Pick<Client, "log">;
  /** Who asked. Undefined: nobody that is known, which is an event as well. */
  readonly actor: (context: Context) => AuditEvent["actor"] | undefined;
  /** Which requests are audited; all that may change something where it is not told. */
  readonly isAudited?: (request: AuditedRequest) => boolean;
  /** What else the event says, such as its target. */
  readonly more?: (context: Context, request: AuditedRequest) => Partial<AuditEvent>;
  /** Hears when an event could not be kept. */
  readonly onRefused?: (message: string) => void;
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
const TEXT_LENGTH_MAX = 1000;

/** Logs a request that was answered. Never throws: an audit that fails must not fail the request. */
export function logRequest<Context>(
  context: Context,
  request: AuditedRequest,
  {
    actor,
    client,
    isAudited = ({ method }) => !READING.has(method),
    more,
    onRefused,
  }: RequestAuditOptions<Context>,
): void {
  try {
    if (!isAudited(request)) return;
    const { address, durationMs, method, route, status } = request;
    const path = request.path.slice(0, TEXT_LENGTH_MAX);
    const logged = client.log({
      ...{ actor: actor(context) ?? { name: "anonymous", type: "system" } },
      ...{ action: `http.${method.toLowerCase()}`, target: { type: "route", id: path, name: route ?? path } },
      outcome: outcomeOf(status),
      ...(address === undefined ? {} : { from: { ip: address } }),
      http: {
        method,
        path,
        route,
        status,
        durationMs,
        userAgent: request.userAgent?.slice(0, TEXT_LENGTH_MAX),
      },
      ...more?.(context, request),
    });
    if (logged.kind === "refused") onRefused?.(logged.message);
  } catch (cause) {
    onRefused?.(cause instanceof Error ? cause.message : String(cause));
  }
}

function outcomeOf(status: number): NonNullable<AuditEvent["outcome"]> {
  if (status === 401 || status === 403) return "denied";
  return status >= 400 ? "failure" : "success";
}
