/** Words for how something ended, how much it matters, who in general did it, and where: they narrow down whatever else is asked. */
import { SEVERITIES } from "@tallystick/event";

/** quality: of the event. actor: of who did it, also behind "by". place: an environment, or somebody known by one name. */
export type QualityRole = "quality" | "actor" | "place";

export const QUALITIES: readonly (readonly [role: QualityRole, query: string, words: string])[] = [
  [
    "quality",
    "is:failed",
    "failed|fail|failing|fails|failure|failures|unsuccessful|unsuccessfully|error|errors",
  ],
  [
    "quality",
    "is:failed",
    "failed to|could not|couldn't|can not|cannot|can't|unable to|was unable to|did not work",
  ],
  [
    "quality",
    "is:failed",
    "didn't work|not successful|did not succeed|didn't succeed|broke|broken|went wrong",
  ],
  [
    "quality",
    "is:denied",
    "denied|denial|denials|refused|rejected|blocked|forbidden|unauthorized|unauthorised",
  ],
  [
    "quality",
    "is:denied",
    "access denied|permission denied|not allowed|not permitted|not authorized|disallowed",
  ],
  ["quality", "is:denied", "denied access|was denied|were denied|wasn't allowed|weren't allowed|got denied"],
  [
    "quality",
    "is:ok",
    "successful|successfully|succeeded|succeed|success|successes|worked|ok|allowed|went through",
  ],
  [
    "quality",
    "is:admin",
    "admin|administrative|admin actions|administrative actions|admin activity|privileged",
  ],
  ["quality", "is:delegated", "delegated|on behalf of others|on behalf of someone else|by proxy"],
  ["quality", "severity:critical", "critical|urgent"],
  ["quality", "severity:>=high", "important|serious|severe|high risk"],
  ...SEVERITIES.flatMap((severity) => [
    [
      "quality",
      `severity:${severity}`,
      `${severity} severity|severity ${severity}|severity of ${severity}`,
    ] as const,
    ["quality", `severity:>=${severity}`, atLeast(severity)] as const,
  ]),

  [
    "actor",
    "is:human",
    "human|humans|people|persons|human users|real people|by hand|manual|manually|by users",
  ],
  [
    "actor",
    "is:machine",
    "machine|machines|bot|bots|robots|automation|automations|automated|automatically|scripts",
  ],
  ["actor", "actor.type:machine", "service account|service accounts|service principal|service principals"],
  [
    "actor",
    "actor.type:machine",
    "machine user|machine users|machine accounts|service users|technical users",
  ],
  ["actor", "actor.type:agent", "agents|ai agent|ai agents|llm agents"],
  ["actor", "actor.type:system", "the system|system itself|system events"],
  ["actor", "actor.type:unknown", "unknown actor|unknown actors|unknown users|somebody unknown"],
  ["place", "actor:root", "root|root user|root account|the root user|the root account"],
  ["place", "actor:anonymous", "anonymous|anonymous users|anonymously"],

  [
    "place",
    "env:(prod OR production)",
    "prod|production|prd|production environment|the production environment",
  ],
  ["place", "env:(staging OR stage)", "staging|stage|stg|staging environment"],
  ["place", "env:(dev OR development)", "dev|development|dev environment|development environment"],
  ["place", "env:(test OR testing)", "test|testing|test environment"],
  ["place", "env:qa", "qa"],
  ["place", "env:sandbox", "sandbox"],
  ["place", "env:uat", "uat"],
  ["place", "env:preview", "preview environment"],
  ["place", "env:(preprod OR preproduction)", "preprod|preproduction|pre-production"],
];

function atLeast(severity: string): string {
  const above = ["above", "higher", "worse", "more"].flatMap((word) => [
    `${severity} or ${word}`,
    `${severity} and ${word}`,
    `${severity} severity or ${word}`,
    `severity ${severity} or ${word}`,
  ]);
  return [`at least ${severity}`, `${severity} and up`, `severity at least ${severity}`, ...above].join("|");
}
