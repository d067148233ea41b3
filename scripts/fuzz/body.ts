/** Fuzzes sealed bodies and their headers. */
import { encodeBody, encodeUtf8, parseBody, parseBodyHeader } from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const header = encodeUtf8(
  '{"source":"a","sender":{"id":"b","name":"c","type":"machine"},"transport":"http"}',
);
const body = encodeBody({ salt: new Uint8Array(16), header, bytes: encodeUtf8('{"a":1}') });

export default { name: "body", run, seeds: [body, header] };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseBody, encodeBody);
  parseBodyHeader(bytes);
}
