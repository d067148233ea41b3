import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("recorded", () => {
  let door: TestDoor;
  before(async () => {
    door = await openTestDoor();
  });
  after(() => door.close());
  beforeEach(async () => {
    await door.sealed();
  });

  /** A request in the form that a client's public source prints, and what has to come of it. */
  interface Recorded {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
    readonly status: number;
    readonly answer?: RegExp;
  }

  const BULK =
    '{"index":{"_index":"audit","_type":"_doc"}}\n{"message":"a"}\n{"index":{"_index":"audit","_type":"_doc"}}\n{"message":"b"}\n';
  const basic = (token: string): string => `Basic ${Buffer.from(`any:${token}`).toString("base64")}`;

  /** Each client's requests in the order in which it makes them, and the records that are sealed of them. */
  const clients: Readonly<
    Record<
      string,
      { readonly requests: (token: string) => readonly Recorded[]; readonly sealed: readonly string[] }
    >
  > = {
    // github.com/fluent/fluent-bit: plugins/out_es/es.c, plugins/out_splunk/splunk.c, plugins/out_http/http.c
    "Fluent Bit's out_es": {
      requests: (token) => [
        {
          ...{ method: "POST", path: "/_bulk", status: 200, answer: /"errors":false,"items":\[/ },
          headers: {
            "user-agent": "Fluent-Bit",
            "content-type": "application/x-ndjson",
            authorization: basic(token),
          },
          body: '{"create":{"_index":"fluent-bit","_type":"_doc"}}\n{"@timestamp":"2026-11-23T10:00:00.000Z","log":"a"}\n',
        },
      ],
      sealed: ['{"@timestamp":"2026-11-23T10:00:00.000Z","log":"a"}'],
    },
    "Fluent Bit's out_splunk": {
      requests: (token) => [
        {
          ...{ method: "POST", path: "/services/collector/event", status: 200, answer: /"code":0/ },
          headers: {
            authorization: `Splunk ${token}`,
            "user-agent": "Fluent-Bit",
            "content-type": "application/json",
          },
          body: '{"time":1795386530.457,"event":{"log":"a"}}{"time":1795386530.458,"event":{"log":"b"}}',
        },
      ],
      sealed: ['{"time":1795386530.457,"event":{"log":"a"}}', '{"time":1795386530.458,"event":{"log":"b"}}'],
    },
    "Fluent Bit's out_http": {
      requests: (token) => [
        {
          ...{ method: "POST", path: `/in/${token}`, status: 200 },
          headers: { authorization: "", "user-agent": "Fluent-Bit", "content-type": "application/json" },
          body: '[{"date":1795386530.457,"log":"a"},{"date":1795386530.458,"log":"b"}]',
        },
      ],
      sealed: ['{"date":1795386530.457,"log":"a"}', '{"date":1795386530.458,"log":"b"}'],
    },
    // github.com/vectordotdev/vector: src/sinks/http, src/sinks/elasticsearch, src/sinks/loki
    "Vector's http sink": {
      requests: (token) => [
        {
          ...{ method: "POST", path: "/api/v1/events", status: 202 },
          headers: {
            authorization: `Bearer ${token}`,
            "content-type": "application/x-ndjson",
            "content-encoding": "gzip",
            "user-agent": "Vector/0.43.0",
          },
          body: gzipSync('{"message":"a","timestamp":"2026-11-23T10:00:00Z"}\n{"message":"b"}\n'),
        },
      ],
      sealed: ['{"message":"a","timestamp":"2026-11-23T10:00:00Z"}', '{"message":"b"}'],
    },
    "Vector's elasticsearch sink": {
      requests: (token) => [
        {
          method: "GET",
          path: "/ingest/es/",
          status: 200,
          answer: /"number":"8/,
          headers: { authorization: basic(token) },
        },
        { method: "GET", path: "/ingest/es/_cluster/health", status: 200 },
        {
          ...{ method: "POST", path: "/ingest/es/_bulk", status: 200, answer: /"errors":false/ },
          headers: { authorization: basic(token), "content-type": "application/x-ndjson" },
          body: '{"create":{"_index":"vector-2026.11.23","_type":"_doc"}}\n{"message":"a"}\n',
        },
      ],
      sealed: ['{"message":"a"}'],
    },
    "Vector's loki sink": {
      requests: (token) => [
        { method: "GET", path: "/ready", status: 200 },
        {
          ...{ method: "POST", path: "/loki/api/v1/push", status: 204 },
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: '{"streams":[{"stream":{"agent":"vector"},"values":[["1795386530457000000","a",{}]]}]}',
        },
      ],
      sealed: ['["1795386530457000000","a",{}]'],
    },
    // github.com/elastic/beats: libbeat/esleg/eslegclient, libbeat/outputs/elasticsearch
    Filebeat: {
      requests: (token) => [
        { method: "GET", path: "/ingest/es", status: 200, answer: /"tagline":"You Know, for Search"/ },
        { method: "GET", path: "/ingest/es/_license?human=false", status: 200, answer: /"status":"active"/ },
        {
          ...{ method: "POST", path: "/ingest/es/_bulk", status: 200, answer: /"status":201/ },
          headers: {
            authorization: `ApiKey ${Buffer.from(`any:${token}`).toString("base64")}`,
            "content-type": "application/vnd.elasticsearch+x-ndjson; compatible-with=8",
            accept: "application/vnd.elasticsearch+json; compatible-with=8",
          },
          body: '{"create":{"_index":"filebeat-8"}}\n{"@timestamp":"2026-11-23T10:00:00.000Z","message":"a"}\n',
        },
      ],
      sealed: ['{"@timestamp":"2026-11-23T10:00:00.000Z","message":"a"}'],
    },
    // github.com/logstash-plugins/logstash-output-elasticsearch: lib/logstash/outputs/elasticsearch/http_client
    Logstash: {
      requests: (token) => [
        { method: "HEAD", path: "/ingest/es/", status: 200 },
        { method: "GET", path: "/ingest/es/", status: 200, answer: /"build_flavor":"default"/ },
        { method: "GET", path: "/ingest/es/_license", status: 200, answer: /"type":"basic"/ },
        {
          ...{
            method: "POST",
            path: "/ingest/es/_bulk?filter_path=errors,items.*.error,items.*.status",
            status: 200,
          },
          headers: { authorization: basic(token), "content-type": "application/json" },
          body: BULK,
        },
      ],
      sealed: ['{"message":"a"}', '{"message":"b"}'],
    },
    // github.com/moby/moby: daemon/logger/splunk
    "Docker's splunk driver": {
      requests: (token) => [
        {
          method: "OPTIONS",
          path: "/services/collector/event/1.0",
          status: 200,
          headers: { authorization: "" },
        },
        {
          ...{ method: "POST", path: "/services/collector/event/1.0", status: 200 },
          headers: { authorization: `Splunk ${token}`, "content-encoding": "gzip" },
          body: gzipSync(
            '{"event":{"line":"a"},"time":"1795386530.457000","host":"h"}{"event":{"line":"b"},"time":"1795386530.458000","host":"h"}',
          ),
        },
      ],
      sealed: [
        '{"event":{"line":"a"},"time":"1795386530.457000","host":"h"}',
        '{"event":{"line":"b"},"time":"1795386530.458000","host":"h"}',
      ],
    },
    // github.com/DataDog/datadog-agent: comp/logs/agent, pkg/logs/client/http
    "Datadog's agent": {
      requests: (token) => [
        {
          ...{ method: "POST", path: "/api/v2/logs", status: 202, answer: /^\{\}$/ },
          headers: {
            authorization: "",
            "dd-api-key": token,
            "content-type": "application/json",
            "content-encoding": "gzip",
            "dd-evp-origin": "agent",
          },
          body: gzipSync(
            '[{"message":"a","status":"info","timestamp":1795386530457,"hostname":"h","ddsource":"nginx"}]',
          ),
        },
      ],
      sealed: ['{"message":"a","status":"info","timestamp":1795386530457,"hostname":"h","ddsource":"nginx"}'],
    },
  };

  for (const [name, { requests, sealed }] of Object.entries(clients)) {
    test(`${name}: its requests are answered as it expects, and what it sent is sealed byte for byte`, async () => {
      for (const { answer, body, headers = {}, method, path, status } of requests(door.token)) {
        const given = await door.send(method, path, { headers, ...(body === undefined ? {} : { body }) });
        assert.equal(given.status, status, `${method} ${path}: ${given.text}`);
        if (answer !== undefined) assert.match(given.text, answer);
      }
      assert.deepEqual(await door.sealedTexts(), sealed);
    });
  }
});
