/** Every protocol that a request can be of. The first that recognises a request takes it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Asked, readAsked } from "./asked.ts";
import { cloudEvents } from "./cloudevents.ts";
import { datadog } from "./datadog.ts";
import type { Dialect } from "./dialect.ts";
import { type Door, handleRequest } from "./door.ts";
import { elasticsearchBulk } from "./elasticsearch-bulk.ts";
import { firehose } from "./firehose.ts";
import { general } from "./general.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { hcpTerraform } from "./hcp-terraform.ts";
import { isJournalUpload, JOURNALD, takeJournal } from "./journald/upload.ts";
import { loki } from "./loki.ts";
import { native } from "./native.ts";
import { otlp } from "./otlp.ts";
import { slack } from "./slack.ts";
import { splunkHec } from "./splunk-hec.ts";
import { standardWebhooks } from "./standard-webhooks.ts";
import { SYSLOG } from "./syslog/seal-messages.ts";

/** In the order in which they are asked. */
export const DIALECTS: readonly Dialect[] = [
  ...[native, splunkHec, elasticsearchBulk, loki, otlp, datadog],
  // At the general door: who says in a header what it is, and then what its bytes say.
  ...[firehose, cloudEvents, standardWebhooks, github, gitlab, hcpTerraform, slack, general],
];

/** The protocols that a source can be made for. */
export const PROTOCOLS: readonly string[] = [
  SYSLOG,
  JOURNALD,
  "file",
  ...DIALECTS.flatMap(({ alsoTakes = [], protocol }) => [protocol, ...alsoTakes]),
];

/** Answers a request that is for a door, in its own time; false when it is for none. */
export function openDoor(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  const asked = readAsked(request, door.nowMs());
  if (isJournalUpload(asked)) {
    void takeJournal(request, response, { asked, door });
    return true;
  }
  const dialect = dialectOf(asked);
  if (dialect !== undefined) void handleRequest(request, response, { asked, dialect, door });
  return dialect !== undefined;
}

/** The dialect of a request, or undefined when it is for no door. */
function dialectOf(asked: Asked): Dialect | undefined {
  return DIALECTS.find(({ recognises }) => recognises(asked));
}
