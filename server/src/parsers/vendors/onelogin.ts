/** OneLogin's events (developers.onelogin.com/api-docs, "Event Resource and Types"). A type is a number; each one that failed has its own. */
import { type Fields, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "onelogin",
  version: 3,
  match: {
    event_type_id: null,
    "actor_user_id | actor_user_name | actor_system | user_id | user_name | account_id": null,
  },
  time: "event_timestamp | created_at | event_date",
  action: "event_type_id",
  actions: `
  permission.grant 1 70
  permission.revoke 2 71
  user.impersonate 3
  role.grant 4 72 147 149 151 513 520
  role.revoke 73 148 150 152 514 521
  user.login 5 6 8 68 69 77 78 85 86 122 123 129 130 140 141 153 154
  user.logout 7 29
  session.revoke 516 523
  password.reset 10 18 510 511 517 518
  password.change 11
  account.unlock 12 40 120
  account.lock 19 35 526 531
  user.create 13 33 48 51 64 80 116 533 534
  user.update 14 49 52 65 81 110 111 173 512 519 529
  user.disable 15 21 53 61 82
  user.enable 16 32 54 62 83
  user.delete 17 55 63 84 524 530
  user.invite 115 525
  user.signup 100
  access.request 34 37
  access.approve 101 137
  access.deny 50 102 138
  mfa.enroll 22 170
  mfa.remove 24 36 172
  mfa.challenge 527 528
  secret.read 87 240
  secret.update 88
  secret.delete 89
  sso.update 74 75 76 112 119 174 175 176
  policy.create 156
  policy.update 157
  policy.delete 158
  certificate.create 27 177
  certificate.revoke 178
  token.create 179 515 522
  token.update 181 182
  token.delete 180
  integration.create 159 198 200
  integration.update 126 127
  integration.delete 160 199 201
  config.create 161 189 194 203
  config.update 162 164 165 166 167 168 169 171 183 184 185 186 187 188 191 192 193 196 197 204
  config.delete 163 190 195 205
  data.import 113 114 136 139
  data.export 131 132 133
  service.start 41
  service.stop 42
  http.request 400 401`,
  actor: {
    id: "madeActorId",
    name: "madeActorName",
    type: "madeActorType",
    via: "madeVia",
    credential: "client_id",
  },
  actorTypes: { human: "human", machine: "machine", system: "system" },
  targets: [
    { type: "=user", id: "madeUserId", name: "madeUserName" },
    { type: "=role", id: "role_id", name: "role_name" },
    { type: "=role", id: "privilege_id", name: "privilege_name" },
    { type: "=application", id: "app_id", name: "app_name" },
    { type: "=group", id: "group_id", name: "group_name" },
    { type: "=policy", id: "madePolicy", name: "madePolicyName" },
    { type: "=device", id: "otp_device_id", name: "otp_device_name | authentication_factor_description" },
  ],
  from: { ip: "ipaddr", userAgent: "user_agent" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=onelogin", account: "account_id" },
  context: { request: "operation_name" },
  eventId: "uuid | id",
});

export const onelogin = prepared(table, (record) => {
  const type = text(record, "event_type_id") ?? "";
  const user = { id: text(record, "user_id"), name: text(record, "user_name") };
  const actor = actorOf(record);
  const isSignIn = SIGN_IN.has(type);
  const isOwn = actor === undefined && (isSignIn || BY_USER.has(type));
  const outcome = FAILED.has(type) ? "failure" : type === "401" ? "denied" : "success";
  return {
    madeUserId: isSignIn ? undefined : user.id,
    madeUserName: isSignIn ? undefined : user.name,
    // Under which policy somebody signs in is not where to.
    madePolicy: isSignIn ? undefined : text(record, "policy_id"),
    madePolicyName: isSignIn ? undefined : text(record, "policy_name"),
    madeOutcome: outcome,
    madeReason:
      outcome === "success"
        ? undefined
        : (text(record, "error_description") ?? text(record, "custom_message") ?? text(record, "notes")),
    ...(actor ?? (isOwn ? person(user.id, user.name) : undefined)),
  };
});

const SIGN_IN: ReadonlySet<string> = new Set(
  "5 6 7 8 29 68 69 77 78 85 86 122 123 129 130 140 141 153 154".split(" "),
);
/** What nobody but the user does, whether the record names who acted or not. */
const BY_USER: ReadonlySet<string> = new Set("10 11 22 24 27 34 36 37 87 88 89 100 173".split(" "));
const FAILED: ReadonlySet<string> = new Set(
  "6 49 61 62 63 64 65 69 77 79 85 86 105 111 116 118 123 129 133 141 146 154 400 517 518 519 520 521 522 523 524 525 526 527 532 534".split(
    " ",
  ),
);

type Made = Readonly<Record<string, string | undefined>>;

/** Who acted. Who assumed another is named by number only; the one who was assumed stands behind. */
function actorOf(record: Fields): Made | undefined {
  const [id, name] = [text(record, "actor_user_id"), text(record, "actor_user_name")];
  const assuming = text(record, "assuming_acting_user_id");
  if (assuming !== undefined && assuming !== id)
    return { madeActorId: assuming, madeActorType: "human", madeVia: name ?? id };
  if (id !== undefined || name !== undefined) return person(id, name);
  const system = text(record, "actor_system");
  if (system !== undefined) return { madeActorId: system, madeActorType: "system" };
  const client = text(record, "client_id");
  return client === undefined ? undefined : { madeActorId: client, madeActorType: "machine" };
}

function person(id: string | undefined, name: string | undefined): Made {
  return { madeActorId: id ?? name, madeActorName: name, madeActorType: "human" };
}
