/** Events as OCSF 1.8 (schema.ocsf.io) has them: one class for each of our categories, and what it has no place for below `unmapped`, so that nothing is lost. */
import { classify } from "./ocsf-classes.ts";
import { attestationOf, INTEGRITY_PROFILE, type SealedPlace } from "./ocsf-integrity.ts";
import { userOf } from "./ocsf-objects.ts";
import { observablesOf } from "./ocsf-observables.ts";
import { textAt, valueAt } from "./text-at.ts";
import { toMicroseconds } from "./time.ts";
import { addressAt, type Fields, present, some, viewId } from "./view-fields.ts";

export type OcsfEvent = Readonly<Record<string, unknown>>;

const OCSF_VERSION = "1.8.0";
const PRODUCT = { name: "Tallystick", vendor_name: "Tallystick" };
const OTHER = 99;
const SEVERITY_IDS: ReadonlyMap<string, number> = new Map([
  ["info", 1],
  ["low", 2],
  ["medium", 3],
  ["high", 4],
  ["critical", 5],
]);
/** A denied attempt did not succeed; that it was denied is its status code. */
const STATUS_IDS: ReadonlyMap<string, number> = new Map([
  ["success", 1],
  ["failure", 2],
  ["denied", 2],
]);
/** Classes that have no actor of their own take it from the profile `host`. */
const ACTOR_BY_PROFILE: ReadonlySet<number> = new Set([2004, 4001, 6002]);
/** Classes that tell of the request that was made. */
const HAS_REQUEST: ReadonlySet<number> = new Set([3001, 3002, 3004, 3005, 3006, 6003, 6005]);
const FINDING = 2004;
/** Classes that have no place for where somebody came from. */
const WITHOUT_SOURCE: ReadonlySet<number> = new Set([1007, FINDING, 6002]);

/**
 * An event, as the API gives it, in OCSF. It never throws: what is missing there is absent or unknown here. Whose place
 * in the log is known has the attestation of the profile `record_integrity`.
 */
export function toOcsf(event: object, sealed?: SealedPlace): OcsfEvent {
  const { activity, class_uid, fields } = classify(event);
  const attestation = sealed && attestationOf(event, sealed);
  const outcome = textAt(event, "outcome") ?? "unknown";
  const hasActorByProfile = ACTOR_BY_PROFILE.has(class_uid);
  const userAgent = textAt(event, "from", "user_agent");
  const hasRequest = HAS_REQUEST.has(class_uid);
  const view = present({
    class_uid,
    category_uid: Math.floor(class_uid / 1000),
    activity_id: activity,
    // What OCSF has no number for is named as its source names it.
    activity_name: activity === OTHER ? textAt(event, "action") : undefined,
    type_uid: class_uid * 100 + activity,
    time: millisecondsOf(textAt(event, "time")),
    severity_id: SEVERITY_IDS.get(textAt(event, "severity") ?? "") ?? 0,
    // Of a finding it is how far somebody is with it.
    status_id: class_uid === FINDING ? findingStatus(activity) : (STATUS_IDS.get(outcome) ?? 0),
    status_code: outcome === "unknown" || class_uid === FINDING ? undefined : outcome,
    status_detail: textAt(event, "reason"),
    message: textAt(event, "message"),
    metadata: metadataOf(event, [
      ...(hasActorByProfile ? ["host"] : []),
      ...(attestation === undefined ? [] : [INTEGRITY_PROFILE]),
    ]),
    actor: present({ user: userOf(valueAt(event, "actor")), session: sessionOf(event) }),
    src_endpoint: WITHOUT_SOURCE.has(class_uid) ? undefined : sourceOf(event),
    http_request: hasRequest && userAgent !== undefined ? { user_agent: userAgent } : undefined,
    ...fields,
    attestation_list: attestation && [attestation],
  });
  return present({
    ...view,
    observables: observablesOf(view),
    unmapped: {
      ...unmappedOf(event),
      ...present({
        from: WITHOUT_SOURCE.has(class_uid) ? valueAt(event, "from") : undefined,
        user_agent: hasRequest ? undefined : userAgent,
        // A signature of OCSF has no place for its bytes.
        checkpoint: sealed?.checkpoint,
      }),
    },
  });
}

function metadataOf(event: object, profiles: readonly string[]): Fields {
  return present({
    version: OCSF_VERSION,
    product: PRODUCT,
    profiles: profiles.length === 0 ? undefined : profiles,
    uid: viewId(event),
    original_event_uid: textAt(event, "source", "event_id"),
    original_time: textAt(event, "time"),
    logged_time: millisecondsOf(textAt(event, "received")),
    event_code: textAt(event, "action"),
    log_name: textAt(event, "log", "name"),
    log_provider: textAt(event, "source", "name"),
    sequence: valueAt(event, "log", "index"),
  });
}

function sessionOf(event: object): Fields | undefined {
  const uid = textAt(event, "actor", "session");
  return uid === undefined ? undefined : { uid };
}

/** Most classes require it, so that unknown has to be said. */
function sourceOf(event: object): Fields {
  const [ip, hostname] = [addressAt(event, "from", "ip"), textAt(event, "from", "host")];
  const port = valueAt(event, "from", "port");
  if (ip === undefined && hostname === undefined) return { name: "unknown" };
  return present({ ip, port: typeof port === "number" ? port : undefined, hostname });
}

function findingStatus(activity: number): number {
  // New, in progress, resolved.
  return activity === 1 ? 1 : activity === 3 ? 4 : 2;
}

function unmappedOf(event: object): Fields {
  const targets = valueAt(event, "targets");
  return present({
    ...{ category: valueAt(event, "category"), verb: valueAt(event, "verb") },
    outcome: valueAt(event, "outcome"),
    actor: some(
      present({
        type: valueAt(event, "actor", "type"),
        credential_type: valueAt(event, "actor", "credential", "type"),
        ...{ identity: valueAt(event, "actor", "identity"), behind: valueAt(event, "actor", "behind") },
        via: valueAt(event, "actor", "via"),
      }),
    ),
    targets: Array.isArray(targets) && targets.length > 0 ? targets : undefined,
    ...{ service: valueAt(event, "service"), context: valueAt(event, "context") },
    ...{ changes: valueAt(event, "changes"), labels: valueAt(event, "labels") },
    source: valueAt(event, "source"),
    log: valueAt(event, "log"),
  });
}

function millisecondsOf(time: string | undefined): number | undefined {
  const milliseconds = time === undefined ? Number.NaN : Math.floor(toMicroseconds(time) / 1000);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
