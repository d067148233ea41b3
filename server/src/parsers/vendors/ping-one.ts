/** PingOne's audit activities (apidocs.pingidentity.com, "PingOne: Audit activities"). */
import { isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "pingone",
  version: 2,
  match: { recordedAt: null, "action.type": null, "result.status": null },
  time: "recordedAt",
  action: "action.type",
  prefix: "pingone",
  actions: `
  user.login AUTHENTICATION.SUCCEEDED AUTHENTICATION.CREATED USER.ACCESS_ALLOWED PASSWORD.CHECK_SUCCEEDED PASSWORD.CHECK_FAILED AUTHENTICATION.FAILED
  user.login USER.ACCESS_DENIED
  user.logout SESSION.DELETED
  session.start SESSION.CREATED
  user.create USER.CREATED
  user.update USER.UPDATED
  user.delete USER.DELETED
  user.disable USER.DISABLED
  user.enable USER.ENABLED
  account.lock USER.LOCKED
  account.unlock USER.UNLOCKED
  password.reset PASSWORD.RESET PASSWORD.RECOVERED PASSWORD.SET PASSWORD.FORCE_CHANGE
  password.change PASSWORD.CHANGED
  mfa.enroll DEVICE.CREATED DEVICE.ACTIVATED MFA.ENABLED
  mfa.remove DEVICE.DELETED
  mfa.disable MFA.DISABLED
  mfa.challenge OTP.CHECK_SUCCEEDED OTP.CHECK_FAILED OTP.CHECK_INVALID
  role.grant ROLE_ASSIGNMENT.CREATED
  role.revoke ROLE_ASSIGNMENT.DELETED
  group.create GROUP.CREATED
  group.update GROUP.UPDATED
  group.delete GROUP.DELETED
  group.grant GROUP_MEMBERSHIP.CREATED MEMBER_OF_GROUP.CREATED
  group.revoke GROUP_MEMBERSHIP.DELETED MEMBER_OF_GROUP.DELETED
  application.create APPLICATION.CREATED
  application.update APPLICATION.UPDATED
  application.delete APPLICATION.DELETED
  secret.read SECRET.READ
  secret.rotate SECRET.UPDATED
  policy.create POLICY.CREATED SIGN_ON_POLICY.CREATED
  policy.update POLICY.UPDATED SIGN_ON_POLICY.UPDATED
  policy.delete POLICY.DELETED SIGN_ON_POLICY.DELETED
  key.create KEY.CREATED
  key.delete KEY.DELETED
  sso.update IDENTITY_PROVIDER.CREATED IDENTITY_PROVIDER.UPDATED IDENTITY_PROVIDER.DELETED
  webhook.create SUBSCRIPTION.CREATED
  webhook.update SUBSCRIPTION.UPDATED
  webhook.delete SUBSCRIPTION.DELETED
  environment.create ENVIRONMENT.CREATED
  environment.delete ENVIRONMENT.DELETED`,
  // Whoever it was did it by a program; without a person the program did it itself.
  actor: {
    id: "actors.user.id | madeUser.id | actors.client.id",
    name: "actors.user.name | madeUser.name | actors.client.name",
    type: "actors.user.type | madeUser.type | actors.client.type",
    via: "actors.client.name",
  },
  actorTypes: { user: "human", client: "machine" },
  targets: [
    { type: "madeFirst.type", id: "madeFirst.id", name: "madeFirst.name" },
    { type: "madeSecond.type", id: "madeSecond.id", name: "madeSecond.name" },
  ],
  from: { ip: "source.ipAddress | source.ip", userAgent: "source.userAgent" },
  outcome: "result.status",
  reason: "result.description",
  service: { name: "=pingone", account: "resources.0.environment.id" },
  context: { request: "correlationId" },
  eventId: "id",
});

export const pingOne = prepared(table, (record) => {
  const all = list(record, "resources").filter(isFields);
  const user = all.find((one) => text(one, "type") === "USER");
  const word = text(object(record, "action"), "type") ?? "";
  const isOwn = SIGN_IN.test(word) && object(object(record, "actors"), "user") === undefined;
  // Who gets something stands before what it is.
  const [madeFirst, madeSecond] = user === undefined ? all : [user, ...all.filter((one) => one !== user)];
  return { madeFirst, madeSecond, madeUser: isOwn ? user : undefined };
});

/** What the user does whom it is about, where the record names only the application that they did it in. */
const SIGN_IN = /^(?:AUTHENTICATION|SESSION|OTP|FLOW)\.|^PASSWORD\.(?:CHECK|CHANGED|RECOVERED)|^USER\.ACCESS/;
