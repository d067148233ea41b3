/** Docusign Connect's events (developers.docusign.com/platform/webhooks/connect, "JSON SIM event model"). What recipients do is not its sender's doing, whoever is told of it. */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "docusign",
  version: 2,
  match: { event: null, generatedDateTime: null, "data.accountId": null },
  time: "generatedDateTime",
  action: "event",
  category: "data",
  actions: `
  document.create envelope-created template-created
  message.send envelope-sent envelope-resent envelope-reminder-sent recipient-sent recipient-resent recipient-autoresponded
  document.read envelope-delivered recipient-delivered
  document.update envelope-corrected template-modified recipient-finish-later
  document.delete envelope-voided envelope-deleted envelope-discard envelope-purge envelope-removed template-deleted
  document.sign envelope-completed recipient-completed recipient-signed click-agreed
  document.decline envelope-declined recipient-declined click-declined
  permission.grant recipient-delegate recipient-reassign
  user.login recipient-authenticationsuccess recipient-authenticationfailed recipient-authenticationfailure recipient-authentication-failed`,
  actor: { id: "madeActor.userId", name: "madeActor.name", email: "madeActor.email" },
  targets: [
    { type: "=envelope", id: "data.envelopeId", name: "data.envelopeSummary.emailSubject" },
    { type: "=template", id: "data.templateId" },
    { type: "=recipient", id: "data.recipientId" },
  ],
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=docusign", account: "data.accountId" },
});

export const docusign = prepared(table, (record) => {
  const [event, data] = [text(record, "event") ?? "", object(record, "data")];
  const summary = object(data, "envelopeSummary");
  const recipient = recipientOf(event, data, summary);
  const isRecipients = ACTS.test(event) || OF_ALL.test(event);
  return {
    madeActor: isRecipients
      ? whoOf(recipient, data, "recipient")
      : whoOf(object(summary, "sender"), data, "sender"),
    madeOutcome: /fail|autoresponded/.test(event) ? "failure" : "success",
    madeReason:
      text(recipient, "declinedReason") ?? text(summary, "voidedReason") ?? text(data, "terminationReason"),
  };
});

/** What the recipient does; that something is sent to one is the sender's doing. */
const ACTS = /^(?:recipient-(?!sent|resent|autoresponded)|click-)/;
const KINDS = [
  "signers",
  "carbonCopies",
  "certifiedDeliveries",
  "inPersonSigners",
  "agents",
  "editors",
] as const;

/** What an envelope has become because its recipients did it. */
const OF_ALL = /^envelope-(?:delivered|completed|declined)$/;

/** The recipient whose event it is, out of the summary, where that is asked for; of several nobody knows which. */
function recipientOf(
  event: string,
  data: Fields | undefined,
  summary: Fields | undefined,
): Fields | undefined {
  const recipients = object(summary, "recipients");
  const all = KINDS.flatMap((kind) => list(recipients, kind)).filter(isFields);
  const id = text(data, "recipientId");
  if (id !== undefined)
    return all.find((one) => text(one, "recipientId") === id || text(one, "recipientIdGuid") === id);
  const able = event === "envelope-declined" ? all.filter((one) => text(one, "status") === "declined") : all;
  return OF_ALL.test(event) && able.length === 1 ? able[0] : undefined;
}

function whoOf(
  person: Fields | undefined,
  data: Fields | undefined,
  kind: "sender" | "recipient",
): Readonly<Record<string, string | undefined>> {
  const isSender = kind === "sender";
  const email = text(person, "email") ?? text(data, isSender ? "senderEmail" : "email");
  return {
    email,
    name:
      text(person, "name") ??
      text(person, "userName") ??
      text(data, isSender ? "senderName" : "name") ??
      email,
    // The user of the event is the one whose envelope it is.
    userId: text(person, "userId") ?? (isSender ? text(data, "userId") : undefined),
  };
}
