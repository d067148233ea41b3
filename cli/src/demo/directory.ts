/** The demo's directory of identities: who its people and programs are, whatever a vendor calls them. The names are those that the day's events have. */
import { accountsOf } from "./accounts.ts";
import { type Person, people, type Service, services } from "./cast.ts";
import { ROBOT } from "./incident-cast.ts";

/** An identity as docs/identities.md has it. */
type Identity = Readonly<Record<string, string | readonly string[]>>;

export const DIRECTORY: readonly Identity[] = [
  ...people.map(ofPerson),
  ...services.map(ofService),
  ...programs(),
];

/** The directory as a file: YAML, each identity on a line. */
export function directoryFile(): string {
  return DIRECTORY.map((identity) => `- ${JSON.stringify(identity)}\n`).join("");
}

function ofPerson(who: Person): Identity {
  const { database, github, kubernetes, linux, slack, terraform } = accountsOf(who);
  return {
    ...{ id: who.name, name: who.fullName, type: "human", team: who.team },
    ...{ email: who.email, login: who.name, "login.github": github, "login.kubernetes-audit": kubernetes },
    ...{ "login.linux-auth": linux, "login.auditd": linux, "login.postgresql": database },
    ...{ "login.slack": slack, "login.hcp-terraform": terraform },
    arn: [`arn:aws:iam::*:user/${who.name}`, `arn:aws:sts::*:assumed-role/*/${who.email}`],
  };
}

function ofService({ name, owner }: Service): Identity {
  return {
    ...{ id: name, name: `The service ${name}`, type: "machine", team: owner, owner: firstOf(owner) },
    ...{ login: `svc-${name}`, spiffe: `spiffe://example.com/*/${name}` },
    ...{ "login.vault": `kubernetes-${name}`, "login.postgresql": `${name.replace("-", "_")}_app` },
    arn: `arn:aws:iam::*:role/${name}-task`,
  };
}

/** What belongs to no service. */
function programs(): readonly Identity[] {
  const platform = { type: "machine", team: "platform", owner: firstOf("platform") };
  return [
    {
      ...{ ...platform, id: "ci-deployer", name: "The pipeline's deployments" },
      ...{ login: ["ci/deployer", "ci-deployer", "ci"], arn: "arn:aws:iam::*:role/ci-deploy" },
    },
    {
      ...{ ...platform, id: "argocd", name: "Argo CD" },
      "service-account": "argocd/argocd-application-controller",
    },
    // Whose key it was that made its key.
    {
      ...{ ...platform, id: ROBOT, name: "The robot that makes backups", owner: "bruno" },
      ...{ login: ROBOT, arn: `arn:aws:iam::*:user/${ROBOT}` },
    },
  ];
}

/** Who answers for what a team runs. */
function firstOf(team: string): string {
  return people.find((one) => one.team === team)?.name ?? "";
}
