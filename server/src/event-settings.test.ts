import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { HOW } from "../../test/support/how.ts";
import { filesEndingIn } from "../../test/support/source-files.ts";
import { parseYaml } from "./config-yaml.ts";
import { createEventsOf, NO_EVENT_SETTINGS, readMappings } from "./event-settings.ts";
import { mapped } from "./parsers/mapping.ts";
import { readMapping } from "./parsers/read-mapping.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("event settings", () => {
  const folder = mkdtempSync(join(tmpdir(), "tally-settings-"));
  after(() => rmSync(folder, { recursive: true }));
  let made = 0;

  const DOOR = "match: { kind: door }\naction: what\n";

  test("the example of docs/sources/mapping.md makes the event that the page shows", () => {
    const page = filesEndingIn([".md"]).find(({ path }) => path === "docs/sources/mapping.md")?.text ?? "";
    const blocks = [...page.matchAll(/^```(json|yaml)\n(.*?)^```/gms)].map(([, , text = ""]) => text);
    const [record = "", mapping = "", , event = ""] = blocks;
    assert.ok(page.includes(JSON.stringify(JSON.parse(record))), "what curl sends is the record");
    const yaml = parseYaml(mapping, "acme-release.yaml");
    const read = readMapping(yaml.kind === "yaml" ? yaml.value : undefined, new Set());
    assert.ok(read.kind === "mapping");
    const parser = mapped(read.mapping);
    assert.equal(parser.recognises(JSON.parse(record), HOW), 1);
    assert.deepEqual(parser.parse(JSON.parse(record), HOW), [JSON.parse(event)]);
  });

  test("readMappings reads the YAML files of a folder in the order of their names, or one file", () => {
    const path = folderWith({
      "b.yaml": `name: second\n${DOOR}`,
      "a.yml": `name: first\n${DOOR}`,
      "notes.txt": "no mapping",
    });
    assert.deepEqual(namesOf(readMappings(path)), ["first", "second"]);
    assert.deepEqual(namesOf(readMappings(join(path, "b.yaml"))), ["second"]);
    assert.deepEqual(readMappings(undefined), []);
  });

  const REFUSED: readonly (readonly [
    what: string,
    files: Readonly<Record<string, string>>,
    message: RegExp,
  ])[] = [
    ["YAML that is none", { "a.yaml": "name: [" }, /a\.yaml:1:8: /],
    ["an unknown member", { "a.yaml": `name: door\n${DOOR}acton: x\n` }, /a\.yaml:4:1: "acton" is none of/],
    [
      "an unknown member below",
      { "a.yaml": `name: door\n${DOOR}actor: { mail: x }\n` },
      /a\.yaml:4:10: "mail"/,
    ],
    ["a missing member", { "a.yaml": "\nname: door\naction: what\n" }, /a\.yaml:2:1: a mapping needs match/],
    ["an alias", { "a.yaml": `name: &n door\n${DOOR}prefix: *n\n` }, /a\.yaml/],
    ["an empty file", { "a.yaml": "" }, /a\.yaml:1:1: this must be a mapping/],
    ["a file that is too large", { "a.yaml": " ".repeat(65_537) }, /a\.yaml is larger than 65536 bytes/],
    ["a name of ours", { "a.yaml": `name: okta\n${DOOR}` }, /a\.yaml:1:1: there is a parser named okta/],
    [
      "a name that is taken",
      { "a.yaml": `name: door\n${DOOR}`, "b.yaml": `name: door\n${DOOR}` },
      /b\.yaml:1:1: there is a parser named door/,
    ],
  ];
  for (const [what, files, message] of REFUSED) {
    test(`readMappings refuses ${what}, with its place`, () => {
      const read = readMappings(folderWith(files));
      assert.match("kind" in read ? read.message : "", message);
    });
  }

  test("readMappings takes 100 mappings and not one more, and says what it couldn't read", () => {
    const files = Array.from({ length: 101 }, (_, i) => [`${i}.yaml`, `name: door-${i}\n${DOOR}`] as const);
    assert.equal(namesOf(readMappings(folderWith(Object.fromEntries(files.slice(1))))).length, 100);
    const read = readMappings(folderWith(Object.fromEntries(files)));
    assert.match("kind" in read ? read.message : "", /more than 100 mappings/);
    const none = readMappings(join(folder, "nowhere"));
    assert.match("kind" in none ? none.message : "", /couldn't read .*nowhere.*ENOENT/);
  });

  test("createEventsOf reads times by the zone of their source, and records by the operator's mappings", () => {
    const record = { kind: "door", what: "opened", at: "2026-11-23 07:58:12" };
    const door = { name: "door", match: { kind: "door" }, action: "what", time: "at" };
    const settings = { ...NO_EVENT_SETTINGS, zones: [["web-1", "Europe/Berlin"]] as const, mappings: [door] };
    // Settings cross to other processes as JSON, and must be the same there.
    const [event] = createEventsOf(JSON.parse(JSON.stringify(settings)))(sealed(record), record);
    assert.deepEqual(
      [event?.time, event?.source.parser, event?.marks?.includes("no_zone")],
      ["2026-11-23T06:58:12Z", "door/1", false],
    );
    const [plain] = createEventsOf(NO_EVENT_SETTINGS)(sealed(record), record);
    assert.notEqual(plain?.source.type, "door");
  });

  test("createEventsOf reads dates that could be two by what its source is set to, and marks a guess", () => {
    const record = { user: "ana", action: "door.open", time: "03/11/2026 04:05:06" };
    const timeOf = (dates: typeof NO_EVENT_SETTINGS.dates): unknown => {
      const [event] = createEventsOf({ ...NO_EVENT_SETTINGS, dates })(sealed(record), record);
      return [event?.time, event?.marks?.includes("guessed_date")];
    };
    assert.deepEqual(timeOf([]), ["2026-03-11T04:05:06Z", true]);
    assert.deepEqual(timeOf([["web-1", "month-first"]]), ["2026-03-11T04:05:06Z", false]);
    assert.deepEqual(timeOf([["web-1", "day-first"]]), ["2026-11-03T04:05:06Z", false]);
  });

  function sealed(record: object): Parameters<ReturnType<typeof createEventsOf>>[0] {
    const sender = { id: "s", name: "web-1", type: "machine" } as const;
    return {
      ...{ log: "log.example.com", index: 0, id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5", t: HOW.receivedUs },
      ...{ sequence: undefined, leafHash: "", bytes: Buffer.from(JSON.stringify(record)) },
      header: { sender, source: "s", transport: "http" },
    };
  }

  function namesOf(read: ReturnType<typeof readMappings>): readonly string[] {
    return "kind" in read ? [read.message] : read.map(({ name }) => name);
  }

  function folderWith(files: Readonly<Record<string, string>>): string {
    const path = join(folder, String(made++));
    mkdirSync(path);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  }
});
