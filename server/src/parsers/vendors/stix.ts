/** Objects of STIX 2 (docs.oasis-open.org/cti/stix/v2.1): what is known of threats, and that something was seen. A bundle holds several. */
import { mapped } from "../mapping.ts";

export const stix = mapped({
  name: "stix",
  version: 1,
  match: {
    type: null,
    id: null,
    "spec_version | created_by_ref | object_marking_refs": null,
    created: null,
    modified: null,
  },
  time: "last_seen | last_observed | modified | created",
  action: "type",
  category: "security",
  actions: `
  threat.detect sighting
  log.write observed-data
  incident.create incident
  finding.create vulnerability,indicator,malware,attack-pattern,campaign,intrusion-set,threat-actor,tool,report,infrastructure,grouping,note,opinion,malware-analysis
  detection.update relationship,course-of-action`,
  actor: { id: "created_by_ref" },
  targets: [
    { type: "type", id: "sighting_of_ref | id", name: "name" },
    { type: "=object", id: "observed_data_refs.0 | object_refs.0 | target_ref" },
    { type: "=place", id: "where_sighted_refs.0" },
  ],
  service: { name: "=stix" },
  eventId: "id",
  message: "description | name",
});
