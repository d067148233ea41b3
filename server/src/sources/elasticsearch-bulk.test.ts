import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";
import { elasticsearchBulk } from "./elasticsearch-bulk.ts";
import { DOOR_LIMITS } from "./limits.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("elasticsearch bulk", () => {
  const BULK = "/ingest/es/_bulk";
  const CREATE = '{"create":{"_index":"audit"}}';
  const ITEMS_OF_FLUENT_BIT = '"errors":false,"items":[';

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 1000, eventsMax: 5, depthMax: 5 } });
  });
  after(() => door.close());

  interface Item {
    readonly status: number;
    readonly _id?: string;
    readonly _seq_no?: number;
    readonly error?: { readonly type: string; readonly reason: string };
  }

  function itemsOf(text: string): readonly Item[] {
    const { items }: { items: readonly Readonly<Record<string, Item>>[] } = JSON.parse(text);
    return items.map((item) => Object.values(item)[0] ?? assert.fail("an item without an action"));
  }

  for (const path of [BULK, `${BULK}/`, "/_bulk", "/audit/_bulk", "/ingest/es/audit/_bulk?pipeline=x"]) {
    test(`a bulk request at ${path} seals each document byte for byte`, async () => {
      const body = `${CREATE}\n{"a": 1}\n{"index":{}}\n {"b":"ü"} \n`;
      const answer = await door.send("POST", path, { body });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("x-elastic-product"), "Elasticsearch");
      assert.ok(answer.text.includes(ITEMS_OF_FLUENT_BIT));
      assert.deepEqual(
        itemsOf(answer.text).map(({ status }) => status),
        [201, 201],
      );
      const sealed = await door.sealed();
      assert.deepEqual(
        sealed.map(({ bytes }) => bytes.toString()),
        ['{"a": 1}', '{"b":"ü"}'],
      );
      assert.equal(sealed[0]?.header.protocol, "elasticsearch-bulk");
      assert.equal(sealed[0]?.header.context?.["action"], CREATE);
    });
  }

  test("the index of the path is kept beside the documents and named in the answer", async () => {
    const answer = await door.send("PUT", "/audit-2026/_bulk", { body: '{"create":{}}\n{"a":1}\n' });
    assert.match(answer.text, /"_index":"audit-2026"/);
    assert.deepEqual((await door.sealed())[0]?.header.context, {
      action: '{"create":{}}',
      index: "audit-2026",
    });
  });

  test("a document whose id came before is sealed once; another document under the id is sealed too", async () => {
    const send = (document: string) =>
      door.send("POST", BULK, { body: `{"create":{"_index":"a","_id":"1"}}\n${document}\n` });
    const first = itemsOf((await send('{"a":1}')).text)[0];
    const again = itemsOf((await send('{"a":1}')).text)[0];
    assert.deepEqual([first?._id, again?._seq_no], ["1", first?._seq_no]);
    await send('{"a":2}');
    assert.deepEqual(await door.sealedTexts(), ['{"a":1}', '{"a":2}']);
  });

  test("of a request of which a part is bad, each item says what became of it, in the order of the request", async () => {
    const body = [
      ...[CREATE, '{"a":1}', CREATE, "{not json", '{"delete":{"_index":"a","_id":"1"}}'],
      ...['{"update":{"_index":"a","_id":"2"}}', '{"doc":{}}', '{"index":{"_index":"b"}}', '{"b":2}'],
    ].join("\n");
    const answer = await door.send("POST", BULK, { body });
    assert.equal(answer.status, 200);
    assert.match(answer.text, /"errors":true/);
    const items = itemsOf(answer.text);
    assert.deepEqual(
      items.map(({ status }) => status),
      [201, 400, 400, 400, 201],
    );
    assert.equal(items[1]?.error?.type, "mapper_parsing_exception");
    assert.match(items[2]?.error?.reason ?? "", /not delete/);
    assert.deepEqual(await door.sealedTexts(), ['{"a":1}', '{"b":2}']);
  });

  const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ["an action that is none", '{"upsert":{}}\n{"a":1}\n', /Malformed action/],
    ["an action that is no JSON", 'create\n{"a":1}\n', /Malformed action/],
    ["an action without its document", `${CREATE}\n`, /no document follows/],
    ["nothing", "", /request body is required/],
    ["blank lines", "\n\n", /request body is required/],
    ["bytes that are no UTF-8", Buffer.from([0xff, 0x0a, 0x7b, 0x7d]), /Malformed action/],
  ];
  for (const [what, body, reason] of refused) {
    test(`a bulk request of ${what} is a 400 as Elasticsearch has it, and nothing is sealed`, async () => {
      const answer = await door.send("POST", BULK, { body });
      assert.equal(answer.status, 400);
      assert.match(answer.text, reason);
      assert.match(answer.text, /"root_cause":\[\{"type":"illegal_argument_exception"/);
      assert.deepEqual(await door.sealedTexts(), []);
    });
  }

  test("a document of the largest size is taken, and one of a byte more is not", async () => {
    const documentOf = (bytes: number) => `{"a":"${"x".repeat(bytes - 8)}"}`;
    const body = `${CREATE}\n${documentOf(1000)}\n${CREATE}\n${documentOf(1001)}\n`;
    const items = itemsOf((await door.send("POST", BULK, { body })).text);
    assert.deepEqual(
      items.map(({ status, error }) => [status, error?.type]),
      [
        [201, undefined],
        [413, "document_too_large_exception"],
      ],
    );
    assert.equal((await door.sealed()).length, 1);
  });

  test("so many documents as may be are taken, and one more is refused whole", async () => {
    const bodyOf = (count: number) => `${CREATE}\n{"a":1}\n`.repeat(count);
    assert.equal(itemsOf((await door.send("POST", BULK, { body: bodyOf(5) })).text).length, 5);
    assert.equal((await door.send("POST", BULK, { body: bodyOf(6) })).status, 413);
    assert.equal((await door.sealed()).length, 5);
  });

  test("a wrong token is a security exception, and a full disk is for the client to try again", async () => {
    const wrong = await door.send("POST", BULK, {
      ...{ body: `${CREATE}\n{}\n`, headers: { authorization: `ApiKey ${btoa("id:wrong")}` } },
    });
    assert.equal(wrong.status, 401);
    assert.match(wrong.text, /security_exception/);
    assert.equal(wrong.headers.get("x-elastic-product"), "Elasticsearch");
    door.freeBytes(0);
    const full = await door.send("POST", BULK, { body: `${CREATE}\n{}\n` });
    door.freeBytes(1000);
    assert.deepEqual([full.status, full.headers.get("retry-after")], [503, "1"]);
    assert.match(full.text, /es_rejected_execution_exception/);
  });

  const handshakes: readonly (readonly [string, string, RegExp])[] = [
    ["GET", "/", /"number":"8\.17\.0".*"build_flavor":"default".*"You Know, for Search"/],
    ["GET", "/ingest/es", /"tagline":"You Know, for Search"/],
    ["GET", "/ingest/es/", /"tagline"/],
    ["GET", "/_license", /"status":"active"/],
    ["GET", "/ingest/es/_xpack", /"license"/],
    ["GET", "/_nodes/http", /"nodes"/],
    ["GET", "/_cluster/health", /"status":"green"/],
    ["PUT", "/_index_template/logs", /^\{\}$/],
    ["GET", "/_ilm/policy/logs", /^\{\}$/],
    ["PUT", "/ingest/es/_ingest/pipeline/x", /^\{\}$/],
    ["GET", "/_data_stream/logs-a", /^\{\}$/],
  ];
  for (const [method, path, shape] of handshakes) {
    test(`the handshake ${method} ${path} is answered with the product's header, and nothing is sealed`, async () => {
      const answer = await door.send(method, path);
      assert.equal(answer.status, 200);
      assert.match(answer.text, shape);
      assert.equal(answer.headers.get("x-elastic-product"), "Elasticsearch");
      assert.deepEqual(await door.sealedTexts(), []);
    });
  }

  test("Logstash's look whether the server lives is answered, and the page stays for browsers", async () => {
    assert.equal((await fetch(`${door.url}/`, { method: "HEAD" })).status, 200);
    assert.equal((await fetch(`${door.url}/`, { headers: { accept: "text/html,*/*" } })).status, 404);
    assert.equal((await door.send("GET", "/ingest/es/no-such")).status, 404);
  });

  // What Fluent Bit's out_es sends: gzip, its own Content-Type, and an id that it makes when Generate_ID is on.
  test("a request as Fluent Bit sends it is taken", async () => {
    const body = gzipSync(
      '{"create":{"_index":"fluent-bit","_type":"_doc"}}\n{"@timestamp":"2026-11-23T10:00:00Z","log":"a"}\n',
    );
    const answer = await door.send("POST", "/_bulk", {
      ...{ body, headers: { "content-encoding": "gzip", "content-type": "application/x-ndjson" } },
    });
    assert.ok(answer.text.includes(ITEMS_OF_FLUENT_BIT));
    assert.deepEqual(await door.sealedTexts(), ['{"@timestamp":"2026-11-23T10:00:00Z","log":"a"}']);
  });

  test("no body makes the cut throw, and what it keeps lies within the body", () => {
    const asked = {
      ...{
        method: "POST",
        path: "/_bulk",
        query: new URLSearchParams(),
        headers: {},
        pathToken: undefined,
        atMs: 0,
      },
    };
    const line = fc.oneof(
      fc.constantFrom(
        CREATE,
        '{"index":{"_id":"1"}}',
        '{"delete":{}}',
        '{"update":{}}',
        "{}",
        '{"a":[1]}',
        "",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const content = Buffer.from(lines.join("\n"));
        const options = { limits: DOOR_LIMITS, size: 0, wanted: undefined };
        const cut = elasticsearchBulk.cut(content, asked, options);
        if (cut.kind !== "cut") return;
        for (const { start, end } of cut.records) {
          assert.ok(start >= 0 && end <= content.length);
          JSON.parse(content.toString("utf8", start, end));
        }
      }),
    );
  });
});
