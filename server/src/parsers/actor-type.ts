/** What kind of actor a name is, where the record does not say. docs/events.md is made of these rules. */
import type { ActorType } from "@tallystick/event";
import { onceAName } from "./remembered.ts";

/** A rule: what names of this form are. The first rule that any of an actor's names meets says it. */
export interface NameRule {
  readonly type: ActorType;
  readonly about: string;
  readonly pattern: RegExp;
  /** Names that meet it. */
  readonly examples: readonly string[];
}

const EMAIL = /^[^\s@<>]{1,128}@[^\s@<>]{1,253}$/;

/** In the order in which they are asked. */
export const NAME_RULES: readonly NameRule[] = [
  {
    type: "machine",
    about: "service accounts of Google Cloud and of Kubernetes, and SPIFFE ids",
    pattern: /\.gserviceaccount\.com$|^system:serviceaccount:|^spiffe:\/\//i,
    examples: [
      "deploy@shop.iam.gserviceaccount.com",
      "system:serviceaccount:prod:web",
      "spiffe://example.org/web",
    ],
  },
  {
    type: "machine",
    about: "what CI systems call themselves to clouds: the subjects of their tokens, and their sessions",
    pattern:
      /^repo:[\w.-]+\/[\w.-]+:|^project_path:[\w./-]+:|^organization:[\w-]+:project:|^GitHubActions$|^(?:botocore-session|aws-sdk-\w+|terraform)-\d+$/i,
    examples: ["repo:shop/web:ref:refs/heads/main", "project_path:shop/web:ref_type:branch", "GitHubActions"],
  },
  {
    type: "machine",
    about: "names that say it: svc, sa, service-account, bot",
    pattern: /^svc[-_.]|[-_.]svc$|^service[-_.]account|^sa[-_]|[-_]sa$|\[bot\]$|(?:^|[-_.])bot$/i,
    examples: ["svc-backup", "report_sa", "dependabot[bot]", "release-bot"],
  },
  {
    type: "machine",
    about: "programs that are called so everywhere",
    pattern:
      /^(?:github-actions|dependabot|renovate|terraform|jenkins|argocd|flux|gitlab-runner|circleci|buildkite|datadog|prometheus|ansible|puppet|chef|vault|ci|cd|deploy|deployer|automation|backup|cron)$/i,
    examples: ["terraform", "jenkins", "deploy"],
  },
  {
    type: "system",
    about: "parts of an operating system, of Windows or of Kubernetes",
    pattern:
      /^(?:system|kernel|systemd|root-service|nt authority\\.*|aws-internal|eventarc|local system)$|^system:(?!serviceaccount:|anonymous|unauthenticated)/i,
    examples: ["kernel", "NT AUTHORITY\\SYSTEM", "system:kube-scheduler"],
  },
  {
    type: "human",
    about: "an address of e-mail",
    pattern: EMAIL,
    examples: ["alice@example.com"],
  },
];

export function isEmail(value: string | undefined): value is string {
  return value !== undefined && EMAIL.test(value);
}

/** Names longer than this are no names. */
const NAME_CHARACTERS_MAX = 512;

/** What kind of actor these names are of; `unknown` when no rule says so. */
export function typeOfName(...names: readonly (string | undefined)[]): ActorType {
  let rule = COMBINED.length;
  for (const name of names)
    if (name !== undefined && name.length <= NAME_CHARACTERS_MAX) rule = Math.min(rule, ruleOf(name));
  return COMBINED[rule]?.type ?? "unknown";
}

/** The first rule that a name meets; behind the last where it meets none. */
const ruleOf = onceAName((name) => {
  const rule = COMBINED.findIndex(({ pattern }) => pattern.test(name));
  return rule === -1 ? COMBINED.length : rule;
});

/** Neighbours of one type are one pattern: each name is looked through once. */
const COMBINED: readonly Pick<NameRule, "type" | "pattern">[] = combine();

function combine(): Pick<NameRule, "type" | "pattern">[] {
  const combined: Pick<NameRule, "type" | "pattern">[] = [];
  for (const { pattern, type } of NAME_RULES) {
    const last = combined.at(-1);
    if (last?.type === type) combined.pop();
    const source = last?.type === type ? `${last.pattern.source}|${pattern.source}` : pattern.source;
    combined.push({ type, pattern: new RegExp(source, "i") });
  }
  return combined;
}
