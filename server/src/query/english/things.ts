/** Words for what things are done to, and for what a name is the name of. */

/** What kind of thing it is about, as the events say it themselves. */
export const SUBJECTS: readonly (readonly [query: string, words: string])[] = [
  ["category:authentication", "authentication|authentications|auth events|auth"],
  ["category:session", "session|sessions|connections|ssh sessions|terminal sessions"],
  [
    "category:permission",
    "permission|permissions|privilege|privileges|access rights|rights|iam|rbac|access control",
  ],
  [
    "category:permission",
    "policy|policies|entitlements|authorization|authorisation|iam events|memberships|membership",
  ],
  [
    "category:permission is:change",
    "role change|role changes|group changes|iam changes|rbac changes|policy changes",
  ],
  [
    "category:secret",
    "secret|secrets|credentials|password|passwords|vault|api key|api keys|access keys|encryption keys",
  ],
  ["category:secret", "certificate|certificates|private keys|secret values"],
  [
    "category:configuration",
    "configuration|configurations|config|configs|settings|setting|feature flag|feature flags",
  ],
  ["category:configuration", "webhook|webhooks|integrations|config files|configuration settings"],
  ["category:data", "data|database|databases|tables|datasets|data access|customer data|records of customers"],
  [
    "category:network",
    "network|networks|networking|firewall|firewalls|firewall rule|firewall rules|security group",
  ],
  ["category:network", "security groups|dns|vpc|routes|load balancer|load balancers|network rules"],
  ["category:process", "process|processes|command|commands|shell commands|sudo"],
  [
    "category:security",
    "security|security events|alert|alerts|security alerts|finding|findings|detections|threats",
  ],
  ["category:security", "malware|vulnerabilities|vulnerability|security findings|intrusions"],
  [
    "category:audit",
    "audit settings|audit log|audit logs|audit trail changes|audit|retention|log retention|audit trail|audit log settings",
  ],
];

/** A kind of thing that has a name; its plural where that is not made with an s. */
export const THINGS: ReadonlyMap<string, string> = new Map(
  [
    ..."bucket file folder object table row repo repository branch tag group role instance server vm node".split(
      " ",
    ),
    ..."pod container cluster volume disk snapshot backup image key token queue topic function lambda project".split(
      " ",
    ),
    ..."dashboard report document page channel rule customer order invoice flag user namespace account service".split(
      " ",
    ),
    ..."workload job cronjob deployment-config domain subnet trail organization team host region".split(" "),
  ].flatMap((name) => [name, plural(name)].map((word) => [word, name] as const)),
);

function plural(word: string): string {
  if (/[^aeo]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:ch|sh|x)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The field of a name that stands behind such a word: in namespace x. */
export const KEYED: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "actor",
        "user|actor|person|employee|admin|administrator|engineer|operator|username|principal|user account",
      ],
      ["actor.email", "email|e-mail"],
      ["actor.groups", "team"],
      ["actor.session", "session|session id"],
      ["actor.credential", "credential|access key|access key id|key id"],
      ["target", "target|resource|object|pull request|merge request|pr|change request"],
      ["action", "action|event type|event name"],
      ["category", "category"],
      ["from", "ip|address|ip address|source ip|client|workstation|laptop|subnet|range"],
      ["host", "host|hostname|server|node|machine"],
      ["service", "service|application|app"],
      ["env", "environment|env"],
      ["region", "region"],
      ["account", "account|aws account|tenant|organization"],
      ["cluster", "cluster"],
      ["namespace", "namespace"],
      ["request", "request|request id"],
      ["trace", "trace|trace id"],
      ["ticket", "ticket|issue number|change ticket"],
      ["incident", "incident"],
      ["reason", "reason|error message|error code"],
      ["source", "source|log source|data source"],
      ["id", "event id"],
      ["user_agent", "user agent|client program"],
    ] as const
  ).flatMap(([field, words]) => words.split("|").map((word) => [word, field] as const)),
);

/** What can be counted or ranked, by the words that people have for it. */
export const GROUPS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["actor", "user|users|actor|actors|people|person|persons|who|employees|accounts|identities|principals"],
      ["action", "action|actions|event type|event types|operations|operation|deeds"],
      ["target", "target|targets|resource|resources|object|objects|things"],
      ["from", "ip|ips|ip address|ip addresses|address|addresses|source|source ip|source ips|clients"],
      ["host", "host|hosts|server|servers|machine|hostname"],
      ["service", "service|services|application|applications|app|apps"],
      ["region", "region|regions"],
      ["account", "account|aws account|aws accounts"],
      ["env", "environment|environments|env"],
      ["category", "category|categories|type|kind|kinds"],
      ["verb", "verb|verbs"],
      ["outcome", "outcome|outcomes|result|results"],
      ["severity", "severity|severities"],
      ["reason", "reason|reasons|error|errors|cause|causes|error messages"],
      ["namespace", "namespace|namespaces"],
      ["cluster", "cluster|clusters"],
      ["actor.groups", "team|teams|group|groups"],
      ["actor.type", "actor type|actor types"],
      ["actor.session", "session|sessions"],
      ["user_agent", "user agent|user agents|browser|browsers|tools"],
      ["source.type", "source type|source types|log source|log sources"],
    ] as const
  ).flatMap(([field, words]) => words.split("|").map((word) => [word, field] as const)),
);
