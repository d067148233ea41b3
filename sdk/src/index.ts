/** Sends audit events to Tallystick: batched, kept on disk until they are sealed, with receipts that anybody can check. */
export { Client, type ClientOptions, type Logged } from "./client.ts";
export { type Actor, type AuditEvent, change, type Target } from "./event.ts";
export { expressAudit } from "./express.ts";
export { fastifyAudit } from "./fastify.ts";
export { honoAudit } from "./hono.ts";
export { checkReceipt, type KeptReceipt, type ReceiptVerdict } from "./receipts.ts";
export type { AuditedRequest, RequestAuditOptions } from "./request-event.ts";
