/** Events of Docusign Connect in its JSON SIM model. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const event = (name: string, data: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ event: name, apiVersion: "v2.1", uri: "/restapi/v2.1/accounts/a-1/envelopes/e-1", retryCount: 0 },
  ...{ configurationId: 5, generatedDateTime: AT },
  data: { accountId: "a-1", userId: "u-alice", envelopeId: "e-1", ...data },
});
const signer = (status: string, more: object = {}): object => ({
  ...{ recipientId: "1", recipientIdGuid: "g-1", userId: "u-bob", name: "Bob", email: "bob@example.com" },
  status,
  ...more,
});
const summary = (status: string, signers: readonly object[] = []): object => ({
  envelopeSummary: {
    ...{ status, emailSubject: "Contract", envelopeId: "e-1" },
    sender: { userName: "Alice", userId: "u-alice", accountId: "a-1", email: "alice@example.com" },
    recipients: { signers, carbonCopies: [] },
  },
});
const RECIPIENT = { recipientId: "1" };
const sender = (what: string, targets = "Contract"): string =>
  `human Alice | ${what} | ${targets} | - | ${AT}`;
const recipient = (what: string): string => `human Bob | ${what} | Contract, 1 | - | ${AT}`;

export const DOCUSIGN: SourceRecords = {
  parser: "docusign",
  documented: "developers.docusign.com/platform/webhooks/connect/json-sim-event-model",
  records: [
    { record: event("envelope-sent", summary("sent")), line: sender("message.send success") },
    {
      record: event("recipient-sent", { ...RECIPIENT, ...summary("sent", [signer("sent")]) }),
      line: sender("message.send success", "Contract, 1"),
    },
    {
      record: event("recipient-delivered", { ...RECIPIENT, ...summary("sent", [signer("delivered")]) }),
      line: recipient("document.read success"),
    },
    {
      record: event("recipient-completed", { ...RECIPIENT, ...summary("sent", [signer("completed")]) }),
      line: recipient("document.sign success"),
    },
    {
      record: event("recipient-declined", {
        ...RECIPIENT,
        ...summary("declined", [signer("declined", { declinedReason: "Wrong price" })]),
      }),
      line: recipient("document.decline success"),
    },
    {
      record: event("recipient-authenticationfailed", {
        ...RECIPIENT,
        ...summary("sent", [signer("authenticationfailed")]),
      }),
      line: recipient("user.login failure"),
    },
    {
      record: event("recipient-autoresponded", {
        ...RECIPIENT,
        ...summary("sent", [signer("autoresponded")]),
      }),
      line: sender("message.send failure", "Contract, 1"),
    },
    {
      record: event("recipient-reassign", { ...RECIPIENT, ...summary("sent", [signer("sent")]) }),
      line: recipient("permission.grant success"),
    },
    {
      record: event(
        "envelope-completed",
        summary("completed", [signer("completed"), signer("completed", { recipientId: "2", userId: "u-c" })]),
      ),
      line: `- | document.sign success | Contract | - | ${AT}`,
    },
    {
      record: event(
        "envelope-declined",
        summary("declined", [signer("declined"), signer("sent", { recipientId: "2", userId: "u-c" })]),
      ),
      line: `human Bob | document.decline success | Contract | - | ${AT}`,
    },
    { record: event("envelope-voided", summary("voided")), line: sender("document.delete success") },
    {
      record: event("template-modified", { envelopeId: undefined, templateId: "t-1" }),
      line: `unknown u-alice | document.update success | t-1 | - | ${AT}`,
    },
    {
      record: event("recipient-identity-verification-pending", { ...RECIPIENT, ...summary("sent") }),
      line: `- | docusign.recipient_identity_verification_pending? success | Contract, 1 | - | ${AT}`,
    },
    {
      // Without the summary nothing says who signed.
      record: event("recipient-completed", RECIPIENT),
      line: `- | document.sign success | e-1, 1 | - | ${AT}`,
    },
  ],
};
