/** Docusign Connect's events (developers.docusign.com/platform/webhooks/connect). */
import { mapped } from "../mapping.ts";

export const docusign = mapped({
  name: "docusign",
  match: { event: null, generatedDateTime: null, "data.accountId": null },
  time: "generatedDateTime",
  action: "event",
  category: "data",
  actions: `
  document.create envelope-created
  message.send envelope-sent envelope-resent recipient-sent
  document.read envelope-delivered recipient-delivered
  document.update envelope-corrected envelope-discard
  document.delete envelope-voided envelope-deleted envelope-purge
  access.approve envelope-completed recipient-completed recipient-signed
  access.deny envelope-declined recipient-declined
  user.login recipient-authenticationsuccess recipient-authenticationfailure recipient-authentication-failed`,
  actor: {
    id: "data.userId",
    name: "data.name | data.senderEmail | data.email",
    email: "data.email | data.senderEmail",
  },
  targets: [
    { type: "=envelope", id: "data.envelopeId", name: "data.envelopeSummary.emailSubject" },
    { type: "=recipient", id: "data.recipientId" },
  ],
  outcome: "event",
  outcomes: {
    "recipient-authenticationfailure": "failure",
    "recipient-authentication-failed": "failure",
    "*": "success",
  },
  service: { name: "=docusign", account: "data.accountId" },
});
