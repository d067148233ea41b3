/** Okta's System Log as its event hooks send it (developer.okta.com, "System Log API", "Event Types"): people sign in, by a second factor, to all that they use. */
import { accountsOf } from "../accounts.ts";
import { type Person, person } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface OktaDeed {
  readonly who: Person;
  readonly type: string;
  readonly says: string;
  readonly address: string;
  readonly userAgent: string;
  readonly city: string;
  readonly country: string;
  readonly result?: "SUCCESS" | "FAILURE" | "DENY";
  readonly reason?: string;
  readonly session?: string;
  readonly target?: readonly Readonly<Record<string, unknown>>[];
}

export function okta(scene: Scene, afterMs: number, deed: OktaDeed): DemoEvent {
  const { random } = scene;
  const { address, city, country, says, session, target, type, userAgent, who } = deed;
  const { reason = null, result = "SUCCESS" } = deed;
  return eventOf(scene, afterMs, "okta", (published) => ({
    ...{ uuid: random.uuid(), published, eventType: type, version: "0", displayMessage: says },
    severity: result === "SUCCESS" ? "INFO" : "WARN",
    client: {
      userAgent: { rawUserAgent: userAgent, os: "Unknown", browser: "UNKNOWN" },
      ...{ zone: "null", device: "Computer", id: null, ipAddress: address },
      geographicalContext: { city, state: null, country, postalCode: null, geolocation: null },
    },
    actor: {
      ...{ id: accountsOf(who).okta, type: "User", alternateId: who.email, displayName: who.fullName },
      detailEntry: null,
    },
    outcome: { result, reason },
    target: target ?? null,
    transaction: { type: "WEB", id: random.hex(24), detail: {} },
    debugContext: { debugData: { requestUri: "/api/v1/authn", url: "/api/v1/authn?" } },
    authenticationContext: {
      ...{ authenticationStep: 0, externalSessionId: session ?? "unknown", credentialType: null },
    },
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
  }));
}

/** An account as a target. */
export function oktaUser(who: Person): Readonly<Record<string, unknown>> {
  return { id: accountsOf(who).okta, type: "User", alternateId: who.email, displayName: who.fullName };
}

const OFFICES: ReadonlyMap<number, readonly [city: string, country: string]> = new Map([
  [0, ["Lisbon", "Portugal"]],
  [-5, ["Toronto", "Canada"]],
  [5.5, ["Pune", "India"]],
]);

/** From where a person works. */
export function atWork(who: Person) {
  const [city, country] = OFFICES.get(who.utcOffsetHours) ?? ["Lisbon", "Portugal"];
  return { who, address: who.address, userAgent: who.userAgent, city, country };
}

const APPLICATIONS = ["AWS IAM Identity Center", "GitHub Enterprise", "Google Workspace", "Slack", "Vault"];

/** A password, now and then a wrong one; a second factor; and on to an application. */
export function oktaSignIn(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const by = { ...atWork(person(scene)), session: `idx${random.hex(20)}` };
  const mistaken = random.chance(0.1);
  const application = random.pick(APPLICATIONS);
  const start = mistaken ? (9 + random.integer(20)) * 1000 : 0;
  const wrong = okta(scene, 0, {
    ...{ ...by, type: "user.session.start", says: "User login to Okta", result: "FAILURE" },
    reason: "INVALID_CREDENTIALS",
  });
  return [
    ...(mistaken ? [wrong] : []),
    okta(scene, start, { ...by, type: "user.session.start", says: "User login to Okta" }),
    okta(scene, start + 4000, {
      ...{ ...by, type: "user.authentication.auth_via_mfa", says: "Authentication of user via MFA" },
      target: [{ id: random.hex(20), type: "AuthenticatorEnrollment", displayName: "Okta FastPass" }],
    }),
    okta(scene, start + 6000, {
      ...{ ...by, type: "user.authentication.sso", says: "User single sign on to app" },
      target: [
        {
          id: `0oa${random.hex(17)}`,
          type: "AppInstance",
          alternateId: application,
          displayName: application,
        },
      ],
    }),
  ];
}

/** A group changes, and with it what its members may do. */
export function oktaGroupChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const [by, to] = [person(scene, "security"), person(scene)];
  const joins = random.chance(0.6);
  const group = random.pick(["engineering", "on-call", "warehouse-readers", "aws-platform-admin"]);
  return [
    okta(scene, 0, {
      ...atWork(by),
      type: `group.user_membership.${joins ? "add" : "remove"}`,
      says: `${joins ? "Add user to" : "Remove user from"} group membership`,
      target: [
        oktaUser(to),
        { id: `00g${random.hex(17)}`, type: "UserGroup", alternateId: "unknown", displayName: group },
      ],
    }),
  ];
}
