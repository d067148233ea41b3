import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { OTLPLogExporter as JsonExporter } from "@opentelemetry/exporter-logs-otlp-http";
import { OTLPLogExporter as ProtobufExporter } from "@opentelemetry/exporter-logs-otlp-proto";
import { BatchLogRecordProcessor, LoggerProvider, type LogRecordExporter } from "@opentelemetry/sdk-logs";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

let door: TestDoor;
before(async () => {
  door = await openTestDoor();
});
after(() => door.close());

const exporters: Readonly<Record<string, () => LogRecordExporter>> = {
  protobuf: () => new ProtobufExporter(settings()),
  JSON: () => new JsonExporter(settings()),
};

function settings() {
  const headers = { authorization: `Bearer ${door.token}` };
  return { url: `${door.url}/v1/logs`, headers, timeoutMillis: 20_000 };
}

/** Emits so many log records by OpenTelemetry's own SDK, and waits until the exporter is done with them. */
async function emit(exporter: LogRecordExporter, bodies: readonly string[]): Promise<void> {
  const provider = new LoggerProvider({ processors: [new BatchLogRecordProcessor({ exporter })] });
  const logger = provider.getLogger("audit", "1.0.0");
  for (const body of bodies) logger.emit({ body, severityNumber: 9, attributes: { "enduser.id": "alice" } });
  await provider.forceFlush();
  await provider.shutdown();
}

for (const [form, create] of Object.entries(exporters)) {
  test(`OpenTelemetry's SDK sends logs as ${form}, and each record is sealed`, async () => {
    await door.sealed();
    await emit(create(), ["first", "second"]);
    const sealed = await door.sealed();
    assert.equal(sealed.length, 2);
    assert.ok(sealed[0]?.bytes.includes("first") && sealed[1]?.bytes.includes("second"));
    assert.ok(sealed[0]?.bytes.includes("enduser.id"));
    assert.equal(sealed[0]?.header.protocol, "otlp");
    assert.deepEqual(Object.keys(sealed[0]?.header.context ?? {}).sort(), ["resource", "scope"]);
  });

  test(`OpenTelemetry's SDK sends logs as ${form} again while the disk is full, and each is sealed once`, async () => {
    await door.sealed();
    const refused = door.refusals().length;
    door.fullFor(1);
    await emit(create(), ["kept"]);
    assert.equal((await door.sealed()).length, 1);
    assert.ok(door.refusals().length > refused);
  });
}
