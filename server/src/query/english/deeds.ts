/** Words for what is done: verbs and what is made of them. */

/**
 * verb: takes who before it and what it is done to behind it. act: has nobody it is done to. deed: a verb's other forms,
 * which only take what is behind them. noun: takes nothing.
 */
export type DeedRole = "verb" | "act" | "deed" | "noun";

/** The role, the condition and the words. */
export const DEEDS: readonly (readonly [role: DeedRole, query: string, words: string])[] = [
  ["act", "is:login", "log in|logs in|logged in|logging in|logged into|log into|log on|logged on|sign in"],
  [
    "act",
    "is:login",
    "signs in|signed in|signing in|signed into|sign on|signed on|authenticate|authenticated",
  ],
  ["noun", "is:login", "login|logins|logon|logons|signin|signins|sign ins|log ins|log ons|sign ons"],
  ["noun", "is:login", "login attempt|login attempts|logged|console login|console logins"],
  [
    "act",
    "verb:logout",
    "log out|logs out|logged out|logging out|sign out|signed out|log off|logged off|sign off",
  ],
  ["noun", "verb:logout", "logout|logouts|sign outs|log outs|signout|signouts|logoff|logoffs"],

  ["verb", "verb:read", "read|reading|view|viewed|viewing|accessed|accessing|open|opened|fetch|fetched"],
  ["verb", "verb:read", "retrieve|retrieved|saw|inspect|inspected|looked at|look at|got access to"],
  ["deed", "verb:read", "reads|views|accesses|fetches|viewings|accessing"],
  [
    "verb",
    "verb:create",
    "create|created|creating|add|added|adding|provision|provisioned|register|registered",
  ],
  ["verb", "verb:create", "set up|setup|spawned|generated|generate|issued|issue"],
  ["deed", "verb:create", "creates|adds|creation of|additions of"],
  ["noun", "verb:create", "creation|creations|addition|additions|newly created"],
  [
    "verb",
    "verb:update",
    "update|updated|updating|modify|modified|modifying|edit|edited|editing|alter|altered",
  ],
  ["verb", "verb:update", "reconfigure|reconfigured|adjust|adjusted|amended|overwrote|overwritten"],
  ["deed", "verb:update", "updates|edits|modifies|modifications"],
  ["noun", "verb:update", "modification|alterations"],
  ["verb", "verb:delete", "delete|deleted|deleting|remove|removed|removing|destroy|destroyed|drop|dropped"],
  ["verb", "verb:delete", "erase|erased|purge|purged|wipe|wiped|terminate|terminated|got rid of|tore down"],
  ["deed", "verb:delete", "deletes|removes|destroys|drops|purges|terminates"],
  ["noun", "verb:delete", "deletion|deletions|removal|removals|destruction"],
  ["verb", "verb:execute", "execute|executed|executing|run|ran|running|invoke|invoked|trigger|triggered"],
  ["deed", "verb:execute", "executes|runs|invokes|triggers"],
  ["noun", "verb:execute", "execution|executions|invocation|invocations"],
  ["verb", "verb:grant", "grant|granted|granting|gave|give access to|gave access to|given|assign|assigned"],
  [
    "verb",
    "is:privileged",
    "grant admin|granted admin|granting admin|gave admin|granted admin rights|granted root",
  ],
  ["verb", "is:privileged", "granted all rights|gave all rights|made admin|granted owner|granted superuser"],
  ["verb", "verb:grant", "authorize|authorized|authorise|authorised|permitted"],
  ["deed", "verb:grant", "grants|assigns"],
  ["noun", "verb:grant", "grant of|assignment|assignments"],
  ["verb", "verb:revoke", "revoke|revoked|revoking|unassigned|took away|unshared|deauthorized"],
  ["deed", "verb:revoke", "revokes"],
  ["noun", "verb:revoke", "revocation|revocations"],
  [
    "noun",
    "category:permission verb:grant",
    "role grant|role grants|permission grants|access grants|role assignments",
  ],
  [
    "noun",
    "category:permission verb:grant",
    "privilege escalation|privilege escalations|policy grants|new permissions",
  ],
  ["noun", "category:permission verb:revoke", "role revocations|permission revocations|access revocations"],

  ["verb", "is:change", "change|changed|changing|touched|affected"],
  ["noun", "is:change", "changes"],
  ["noun", "category:data is:write", "data change|data changes|data modifications"],
  ["noun", "is:write", "write|writes|mutation|mutations"],
  ["verb", "is:write", "wrote|written|writing to"],

  [
    "verb",
    "category:deployment",
    "deploy|deployed|deploying|release|released|releasing|ship|shipped|rolled out",
  ],
  ["deed", "category:deployment", "deploys|deployment|roll out|ships"],
  [
    "noun",
    "category:deployment",
    "deployments|releases|rollout|rollouts|roll outs|pipelines|builds|pipeline runs",
  ],

  ...actions("approve", "*approve*", "approved|approving", "approves|approvals|approval"),
  ...actions("reject", "*reject*", "", "rejections"),
  ...actions(
    "roll back",
    "*rollback*|*roll_back*|*revert*",
    "rolled back|revert|reverted|rollback",
    "rollbacks|rolls back|reverts",
  ),
  ...actions("restart", "*restart*|*reboot*", "restarted|restarting|reboot|rebooted", "restarts|reboots"),
  ...actions("start", "*start*", "started|boot|booted", "starts"),
  ...actions("stop", "*stop*|*shutdown*", "stopped|shut down|turned off", "stops|shutdowns"),
  ...actions("scale", "*scale*", "scaled|resize|resized", "scales"),
  ...actions("enable", "*enable*", "enabled|turned on|activated", "enables"),
  ...actions("disable", "*disable*", "disabled|deactivated|switched off", "disables"),
  ...actions("rotate", "*rotate*", "rotated", "rotates|rotation|rotations"),
  ...actions("reset", "*reset*", "resetting", "resets"),
  ...actions("merge", "*merge*", "merged", "merges"),
  ...actions("export", "*export*", "exported|exporting", "exports"),
  ...actions("import", "*import*", "imported|importing", "imports"),
  ...actions("download", "*download*", "downloaded|downloading", "downloads"),
  ...actions("upload", "*upload*", "uploaded|uploading", "uploads"),
  ...actions("invite", "*invite*", "invited", "invites|invitations"),
  ...actions("lock", "*lock*", "locked|locked out|lock out", "locks|lockouts"),
  ...actions("suspend", "*suspend*", "suspended", "suspensions"),
  ...actions("rename", "*rename*", "renamed", "renames"),
  ...actions("move", "*move*", "moved", "moves"),
  ...actions("copy", "*copy*", "copied", "copies"),
  ...actions("push", "*push*", "pushed", "pushes"),
  ...actions("clone", "*clone*", "cloned", "clones"),
  ...actions("restore", "*restore*", "restored", "restores"),
  ...actions("assume", "*assume*", "assumed|assuming", "assumes"),
  ...actions("impersonate", "*impersonate*", "impersonated", "impersonations|impersonation"),
  ...actions("cancel", "*cancel*", "cancelled|canceled", "cancellations"),
  ...actions("publish", "*publish*", "published", "publishes"),
  ...actions("archive", "*archive*", "archived", "archives"),
  ...actions("share", "*share*", "shared", "shares"),
  ...actions("attach", "*attach*", "attached", "attachments"),
  ...actions("detach", "*detach*", "detached", ""),
];

// What is finer than the verbs that all sources share is in the name of the action.
function actions(
  base: string,
  patterns: string,
  verbs: string,
  deeds: string,
): readonly (readonly [DeedRole, string, string])[] {
  const query = `action:(${patterns.replaceAll("|", " OR ")})`;
  const forms: readonly (readonly [DeedRole, string])[] = [
    ["verb", verbs === "" ? base : `${base}|${verbs}`],
    ["deed", deeds],
  ];
  return forms.filter(([, words]) => words !== "").map(([role, words]) => [role, query, words] as const);
}
