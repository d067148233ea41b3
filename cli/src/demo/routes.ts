/** By which door each vendor's events go to the server, as its own sender sends them: the path, what stands around the events, and how many go at once. */
import { randomUUID } from "node:crypto";
import type { DemoEvent, Form } from "./scene.ts";

/** What goes over the wire, before it is compressed. */
export interface Wrapped {
  readonly text: string;
  readonly contentType: string;
  readonly isGzip?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** The source that the demo makes for it; undefined: the token that the server made at its start. */
  readonly source?: { readonly name: string; readonly type: string; readonly isSigned?: boolean };
  readonly path: string;
  /** A few hundred events are what agents send at once; what hooks send is less. */
  readonly events: number;
  /** Whether the door is the native one: it takes a key for each request, and tells where each event is. */
  readonly isNative: boolean;
  /** They take turns. */
  readonly wrap: readonly ((events: readonly DemoEvent[]) => Wrapped)[];
}

const NATIVE = { path: "/api/v1/events", isNative: true } as const;
const HOOK = { path: "/in", isNative: false } as const;
const JSON_TYPE = "application/json";
const LINES_TYPE = "application/x-ndjson";

const own: Route = { ...NATIVE, events: 240, wrap: [lines, lines, lines, array] };
const trail: Route = { ...NATIVE, events: 240, wrap: [trailFile, compressed(trailFile), lines] };
const filebeat: Route = {
  source: { name: "filebeat", type: "elasticsearch-bulk" },
  ...{ path: "/ingest/es/_bulk", isNative: false, events: 80, wrap: [bulk] },
};

export const ROUTES: Readonly<Record<Form, Route>> = {
  native: own,
  cloudtrail: trail,
  argocd: collected("argocd"),
  auditd: filebeat,
  auth0: { ...HOOK, source: { name: "auth0", type: "auth0" }, events: 40, wrap: [array, lines] },
  "azure-activity": collected("azure"),
  cloudflare: collected("cloudflare"),
  "entra-id": collected("entra-id"),
  "gcp-audit": collected("google-cloud"),
  "github-audit": collected("github-audit"),
  "github-webhook": {
    ...{ ...HOOK, source: { name: "github", type: "github", isSigned: true }, events: 1 },
    wrap: [delivery],
  },
  gitlab: {
    ...{ ...HOOK, source: { name: "gitlab", type: "gitlab", isSigned: true }, events: 1 },
    wrap: [streamed],
  },
  "google-workspace": collected("google-workspace"),
  "hcp-terraform": collected("hcp-terraform"),
  "kubernetes-audit": {
    ...{ ...HOOK, source: { name: "prod-eu-1", type: "kubernetes-audit" }, events: 80 },
    wrap: [eventList],
  },
  "linux-auth": filebeat,
  okta: { ...HOOK, source: { name: "okta", type: "okta" }, events: 15, wrap: [eventHook] },
  postgresql: filebeat,
  slack: collected("slack"),
  teleport: collected("teleport"),
  vault: collected("vault"),
};

/** Who gathers a vendor's events and hands them on in batches, as pollers and agents do. */
function collected(name: string): Route {
  return { ...NATIVE, source: { name, type: "native" }, events: 60, wrap: [lines, compressed(lines)] };
}

function lines(events: readonly DemoEvent[]): Wrapped {
  return { text: `${events.map(({ json }) => json).join("\n")}\n`, contentType: LINES_TYPE };
}

function array(events: readonly DemoEvent[]): Wrapped {
  return { text: `[\n  ${events.map(({ json }) => json).join(",\n  ")}\n]\n`, contentType: JSON_TYPE };
}

function trailFile(events: readonly DemoEvent[]): Wrapped {
  return { text: `{"Records":[${listed(events)}]}`, contentType: JSON_TYPE };
}

function compressed(
  wrap: (events: readonly DemoEvent[]) => Wrapped,
): (events: readonly DemoEvent[]) => Wrapped {
  return (events) => ({ ...wrap(events), isGzip: true });
}

/** Kubernetes' API server (kubernetes.io, "Webhook backend"). */
function eventList(events: readonly DemoEvent[]): Wrapped {
  const head = '"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":{}';
  return { text: `{${head},"items":[${listed(events)}]}`, contentType: JSON_TYPE };
}

/** Okta's event hooks (developer.okta.com, "Event hooks"). */
function eventHook(events: readonly DemoEvent[]): Wrapped {
  const head = `"eventType":"com.okta.event_hook","eventTypeVersion":"1.0","cloudEventsVersion":"0.1","eventId":"${randomUUID()}"`;
  return { text: `{${head},"data":{"events":[${listed(events)}]}}`, contentType: JSON_TYPE };
}

/** A delivery of GitHub's webhooks: one event, and what it is in a header. */
function delivery(events: readonly DemoEvent[]): Wrapped {
  const [event] = events;
  return {
    ...{ text: event?.json ?? "", contentType: JSON_TYPE },
    headers: { "x-github-event": event?.hook ?? "", "x-github-delivery": randomUUID() },
  };
}

/** GitLab's audit event streaming (docs.gitlab.com, "Audit event streaming"): one event, and its type in a header. */
function streamed(events: readonly DemoEvent[]): Wrapped {
  const [event] = events;
  return {
    ...{ text: event?.json ?? "", contentType: JSON_TYPE },
    headers: { "x-gitlab-audit-event-type": event?.hook ?? "" },
  };
}

/** Filebeat's output to Elasticsearch, with ids, so that a line that is sent again is not a second one. */
function bulk(events: readonly DemoEvent[]): Wrapped {
  const pairs = events.map(
    ({ json }) => `{"create":{"_index":"filebeat-9.2.1","_id":"${randomUUID()}"}}\n${json}\n`,
  );
  return { text: pairs.join(""), contentType: LINES_TYPE };
}

function listed(events: readonly DemoEvent[]): string {
  return events.map(({ json }) => json).join(",");
}
