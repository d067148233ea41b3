import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { formatSettings, readConfig } from "./config.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("config", () => {
  const folder = mkdtempSync(join(tmpdir(), "tally-config-"));
  after(() => rmSync(folder, { recursive: true }));
  let written = 0;

  function refusal(args: string[], env: Record<string, string> = {}): string {
    const result = readConfig(args, env);
    return result.kind === "refused" ? result.message : "";
  }

  test("readConfig binds loopback and keeps data in ./tally-data unless told otherwise", () => {
    const result = readConfig([], {});
    assert.equal(result.kind, "config");
    if (result.kind !== "config") return;
    assert.equal(result.config.host, "127.0.0.1");
    assert.equal(result.config.port, 8080);
    assert.match(result.config.dataFolder, /tally-data$/);
    assert.equal(result.config.diskReserveBytes, 256 * 1_048_576);
  });

  test("readConfig prefers a flag to the environment, and the environment to the default", () => {
    const fromEnv = readConfig([], { TALLY_LISTEN: "127.0.0.1:9001" });
    assert.equal(fromEnv.kind === "config" && fromEnv.config.port, 9001);
    const fromFlag = readConfig(["--listen", "127.0.0.1:9002"], { TALLY_LISTEN: "127.0.0.1:9001" });
    assert.equal(fromFlag.kind === "config" && fromFlag.config.port, 9002);
  });

  test("readConfig takes an IPv6 address in brackets", () => {
    const result = readConfig(["--listen", "[::1]:0"], {});
    assert.deepEqual(result.kind === "config" && [result.config.host, result.config.port], ["::1", 0]);
  });

  test("readConfig refuses an address that others can reach, unless --insecure-listen says so", () => {
    assert.match(refusal(["--listen", "0.0.0.0:8080"]), /no TLS/);
    assert.equal(readConfig(["--listen", "0.0.0.0:8080", "--insecure-listen"], {}).kind, "config");
  });

  const invalid: [string, string[], RegExp][] = [
    ["an unknown flag", ["--lisen", "x"], /lisen/],
    ["an address without a port", ["--listen", "localhost"], /--listen/],
    ["a port above 65535", ["--listen", "127.0.0.1:65536"], /--listen/],
    ["an origin with a scheme", ["--origin", "https://log.example.com"], /--origin/],
    ["an origin with a plus sign", ["--origin", "a+b"], /--origin/],
    ["a reserve that is no number", ["--disk-reserve", "lots"], /--disk-reserve/],
    ["a segment of 0 MiB", ["--segment-mib", "0"], /--segment-mib/],
    ["a segment of 1025 MiB", ["--segment-mib", "1025"], /--segment-mib/],
    ["a search engine that is no URL", ["--search-url", "localhost:8123"], /--search-url must be the URL/],
    [
      "a search engine of another protocol",
      ["--search-url", "tcp://host:9000"],
      /--search-url must be the URL/,
    ],
    [
      "a search engine with a path",
      ["--search-url", "http://host:8123/play"],
      /--search-url must be the URL/,
    ],
    [
      "a search engine with parameters",
      ["--search-url", "http://host/?database=x"],
      /--search-url must be the URL/,
    ],
    ["a search engine with a fragment", ["--search-url", "http://host/#x"], /--search-url must be the URL/],
    [
      "a password that is not encoded",
      ["--search-url", "http://u:100%@host"],
      /--search-url must be the URL/,
    ],
    ["an empty search engine", ["--search-url", ""], /--search-url must be the URL/],
    ["a silence of no time", ["--silence-min", "0s"], /--silence-min must be a length of time/],
    ["a silence without a unit", ["--silence-min", "10"], /--silence-min must be a length of time/],
    ["to keep nothing", ["--search-keep", "0d"], /--search-keep must be a number of days/],
    ["to keep for hours", ["--search-keep", "5h"], /--search-keep must be a number of days/],
    ["to keep for half a day", ["--search-keep", "0.5d"], /--search-keep must be a number of days/],
    [
      "to keep for days without their unit",
      ["--search-keep", "90"],
      /--search-keep must be a number of days/,
    ],
    [
      "to keep for a hundred thousand days",
      ["--search-keep", "100000d"],
      /--search-keep must be a number of days/,
    ],
  ];
  for (const [what, args, message] of invalid) {
    test(`readConfig refuses ${what}`, () => assert.match(refusal(args), message));
  }

  test("readConfig takes the file below flags and variables, and says where each setting is from", () => {
    const path = fileWith("# ours\nlisten: 127.0.0.1:9001\norigin: log.example.com/a\nsegment-mib: 8\n");
    const env = { TALLY_CONFIG: path, TALLY_ORIGIN: "log.example.com/b" };
    const result = readConfig(["--segment-mib", "16"], env);
    if (result.kind === "refused") assert.fail(result.message);
    const { origin, port, segmentBytes } = result.config;
    assert.deepEqual([port, origin, segmentBytes], [9001, "log.example.com/b", 16 * 1_048_576]);
    const shown = formatSettings(result.settings);
    assert.match(shown, new RegExp(`^listen: "127.0.0.1:9001" +# ${path}:2:9$`, "m"));
    assert.match(shown, /^origin: "log\.example\.com\/b" +# TALLY_ORIGIN$/m);
    assert.match(shown, /^segment-mib: "16" +# --segment-mib$/m);
    assert.match(shown, /^data: "tally-data" +# default$/m);
    assert.match(shown, /^# policy: +# not set$/m);
    const again = readConfig(["--config", fileWith(shown)], {});
    assert.deepEqual(again.kind === "config" && again.config, result.config);
  });

  test("readConfig reads zones of sources in either form, shows them, and reads what it shows", () => {
    for (const text of [
      'zones:\n  web.1: Europe/Berlin\n  "a b": UTC\n',
      '"zones.web.1": Europe/Berlin\nzones: { a b: UTC }\n',
    ]) {
      const result = readConfig(["--config", fileWith(text)], {});
      if (result.kind === "refused") assert.fail(result.message);
      const zones = [
        ["web.1", "Europe/Berlin"],
        ["a b", "UTC"],
      ];
      assert.deepEqual(result.config.events.zones, zones);
      const again = readConfig(["--config", fileWith(formatSettings(result.settings))], {});
      assert.deepEqual(again.kind === "config" && again.config.events.zones, zones);
    }
  });

  test("readConfig reads what stands first in dates of sources, shows it, and reads what it shows", () => {
    const result = readConfig(["--config", fileWith("dates:\n  web.1: day-first\n  ci: month-first\n")], {});
    if (result.kind === "refused") assert.fail(result.message);
    const dates = [
      ["web.1", "day-first"],
      ["ci", "month-first"],
    ];
    assert.deepEqual(result.config.events.dates, dates);
    const again = readConfig(["--config", fileWith(formatSettings(result.settings))], {});
    assert.deepEqual(again.kind === "config" && again.config.events.dates, dates);
    assert.match(
      refusal(["--config", fileWith("dates: { web: european }")]),
      /:1:15: the dates of web must be day-first or month-first/,
    );
  });

  test("readConfig reads how long single sources may be quiet, shows it, and reads what it shows", () => {
    const text = "silence: { min: 5m }\nsilences:\n  backup: 3d\n  old.1: never\n  web: rhythm\n";
    const result = readConfig(["--config", fileWith(text)], {});
    if (result.kind === "refused") assert.fail(result.message);
    const { minUs, own } = result.config.silence;
    assert.deepEqual(
      [minUs, [...own]],
      [
        300_000_000,
        [
          ["backup", "3d"],
          ["old.1", "never"],
          ["web", "rhythm"],
        ],
      ],
    );
    const again = readConfig(["--config", fileWith(formatSettings(result.settings))], {});
    assert.deepEqual(again.kind === "config" && again.config.silence, result.config.silence);
    assert.match(
      refusal(["--config", fileWith("silences: { web: 3 days }")]),
      /:1:18: the silence of web must be a length of time, such as 90s, 10m, 2h or 3d, or never, or rhythm/,
    );
  });

  const wrongZones: readonly (readonly [text: string, message: RegExp])[] = [
    ["zones: { web: Berlin }", /:1:15: the zone of web must be a time zone/],
    ["zones: Europe/Berlin", /:1:1: "zones" is not known/],
    ["zones: { web: [UTC] }", /:1:10: zones\.web must have one plain value/],
    ["zones:\n  web: UTC\n  web: UTC\n", /:3:3: /],
    ["zone: { web: UTC }", /:1:1: "zone" is not known: did you mean zones\.\?/],
  ];
  for (const [text, message] of wrongZones) {
    test(`readConfig refuses ${JSON.stringify(text)}`, () => {
      assert.match(refusal(["--config", fileWith(text)]), message);
    });
  }

  test("readConfig reads the mappings of a folder, and refuses all of it where one can't be read", () => {
    const path = join(folder, "mappings");
    mkdirSync(path);
    writeFileSync(join(path, "door.yaml"), "name: door\nmatch: { kind: door }\naction: what\n");
    const result = readConfig([], { TALLY_MAPPINGS: path });
    assert.deepEqual(result.kind === "config" && result.config.events.mappings, [
      { name: "door", match: { kind: "door" }, action: "what" },
    ]);
    writeFileSync(join(path, "window.yaml"), "name: window\n");
    assert.match(refusal(["--mappings", path]), /window\.yaml:1:1: a mapping needs/);
  });

  const places: [string, { url: string; username: string; password: string }][] = [
    ["http://host:8123", { url: "http://host:8123", username: "default", password: "" }],
    ["https://host", { url: "https://host", username: "default", password: "" }],
    ["http://user:password@host:8123/", { url: "http://host:8123", username: "user", password: "password" }],
    ["http://user@host:8123", { url: "http://host:8123", username: "user", password: "" }],
    ["http://us%40er:p%3A%2F%25@host", { url: "http://host", username: "us@er", password: "p:/%" }],
    ["http://[::1]:8123", { url: "http://[::1]:8123", username: "default", password: "" }],
  ];
  for (const [url, place] of places) {
    test(`readConfig reads the search engine ${url}`, () => {
      const result = readConfig(["--search-url", url], {});
      assert.deepEqual(result.kind === "config" && result.config.search, place);
    });
  }

  test("readConfig uses the engine inside and keeps everything unless told otherwise", () => {
    const result = readConfig([], {});
    assert.ok(result.kind === "config");
    assert.deepEqual([result.config.search, result.config.searchKeepUs], [undefined, undefined]);
  });

  for (const [days, us] of [
    ["1d", 86_400_000_000],
    ["90d", 90 * 86_400_000_000],
    ["99999d", 99_999 * 86_400_000_000],
  ] as const) {
    test(`readConfig keeps the search copy for ${days}, from a flag, a variable or either form in the file`, () => {
      const given: [string[], Record<string, string>][] = [
        [["--search-keep", days], {}],
        [[], { TALLY_SEARCH_KEEP: days }],
        [["--config", fileWith(`search:\n  keep: ${days}\n`)], {}],
        [["--config", fileWith(`search: { keep: ${days} }\n`)], {}],
        [["--config", fileWith(`search.keep: ${days}\n`)], {}],
      ];
      for (const [args, env] of given) {
        const result = readConfig(args, env);
        assert.equal(result.kind === "config" && result.config.searchKeepUs, us);
      }
    });
  }

  for (const url of [
    ...[
      "http://user:hunter2@host:8123",
      "http://user:hun@ter2@host",
      "HTTP://user:hunter2@host",
      " http://user:hunter2@host",
    ],
    ...["http:user:hunter2@host", "http:\\\\user:hunter2@host", "http://:hunter2@host"],
  ]) {
    test(`formatSettings does not show the password of ${JSON.stringify(url)}`, () => {
      const result = readConfig(["--search-url", url], {});
      if (result.kind === "refused") assert.fail(result.message);
      const shown = formatSettings(result.settings);
      assert.match(shown, /^search\.url: "http:\/\/(?:user)?:\*\*\*@host/m);
      assert.doesNotMatch(shown, /hun|ter2/);
    });
  }

  test("formatSettings shows a URL without a password as it was given", () => {
    const result = readConfig(["--search-url", "http://user@host:8123"], {});
    assert.match(
      formatSettings(result.kind === "config" ? result.settings : []),
      /^search\.url: "http:\/\/user@host:8123" /m,
    );
  });

  const files: [string, string, RegExp][] = [
    [
      "an unknown key",
      "data: d\nlisten-on: x\n",
      /:2:1: "listen-on" is not known: it is none of data, listen/,
    ],
    ["a mistyped key", "data: d\norigim: x\n", /:2:1: "origim" is not known: did you mean origin\?/],
    ["a value that is wrong", "data: d\nsegment-mib: 0\n", /:2:14: segment-mib must be a whole number/],
    ["a value that is a list", "data: [a, b]\n", /:1:1: data must have one plain value/],
    ["a key without a value", "data:\n", /:1:1: data must have one plain value/],
    [
      "a key in a mapping that is not known",
      "search:\n  kep: 1d\n",
      /:2:3: "search.kep" is not known: did you mean search.keep\?/,
    ],
    [
      "a setting in both forms",
      "search.keep: 1d\nsearch:\n  keep: 2d\n",
      /:3:3: search.keep stands here twice/,
    ],
    [
      "a setting in both forms, the other way",
      "search: {keep: 1d}\nsearch.keep: 1d\n",
      /:2:1: search.keep stands here twice/,
    ],
    ["a mapping in a mapping", "search:\n  keep: {days: 1}\n", /:2:3: search.keep must have one plain value/],
    ["a mapping where a value belongs", "data: {a: b}\n", /:1:1: data must have one plain value/],
    ["a value where a mapping belongs", "search: 90d\n", /:1:1: "search" is not known/],
    ["a key that is a number", "data: d\n1: x\n", /:2:1: keys must be plain names/],
    ["a key that is a list", "data: d\n? [a]\n: x\n", /:2:3: keys must be plain names/],
    ["names that every object has", "constructor: x\n", /:1:1: "constructor" is not known/],
    ["__proto__", "__proto__: {keep: 1d}\n", /:1:1: "__proto__" is not known/],
    ["a key that comes twice", "data: a\ndata: b\n", /:2:1: Map keys must be unique/],
    ["what is no mapping", "- data\n", /:1:1: this must be a mapping/],
    ["what is no YAML", "data: 'a\n", /:\d+:\d+: /],
    ["an alias", "data: &a x\norigin: *a\n", /:2:1: origin must have one plain value/],
  ];
  for (const [what, text, message] of files) {
    test(`readConfig refuses a file with ${what}, with line and column`, () => {
      assert.match(refusal(["--config", fileWith(text)]), message);
    });
  }

  test("readConfig takes an empty file, and refuses one that is not there", () => {
    for (const text of ["", "# nothing yet\n"])
      assert.equal(readConfig(["--config", fileWith(text)], {}).kind, "config");
    assert.match(
      refusal(["--config", join(folder, "missing.yaml")]),
      /couldn't read the configuration .*ENOENT/,
    );
  });

  function fileWith(text: string): string {
    written += 1;
    const path = join(folder, `${written}.yaml`);
    writeFileSync(path, text);
    return path;
  }

  test("readConfig reads names, proxies and a path from flags, variables and a list in the file", () => {
    const path = join(folder, "web.yaml");
    writeFileSync(
      path,
      "hosts: [audit.example.com, 'https://log.example.org']\nproxies: 10.0.0.0/8\nbase-path: /audit/\n",
    );
    const result = readConfig(["--config", path], { TALLY_PROXIES: "127.0.0.1, 2001:db8::/32" });
    const { web } = result.kind === "config" ? result.config : assert.fail(result.message);
    assert.deepEqual(web.hosts, [
      { name: "audit.example.com", port: undefined, isHttps: false },
      { name: "log.example.org", port: undefined, isHttps: true },
    ]);
    assert.equal(web.basePath, "/audit");
    assert.deepEqual(
      [
        web.proxies.check("127.0.0.1"),
        web.proxies.check("10.1.2.3"),
        web.proxies.check("2001:db8::7", "ipv6"),
      ],
      [true, false, true],
    );
  });

  for (const [what, args, message] of [
    ["a host with a path", ["--hosts", "a.example,b.example/x"], /--hosts: "b\.example\/x" must be a name/],
    [
      "a proxy that is a name",
      ["--proxies", "proxy.example"],
      /--proxies: "proxy\.example" must be an address/,
    ],
    ["a network of 33 bits", ["--proxies", "10.0.0.0/33"], /--proxies/],
    ["a network without bits", ["--proxies", "10.0.0.0/"], /--proxies/],
    ["a base path without a slash", ["--base-path", "audit"], /--base-path must be a path/],
    ["a base path that climbs", ["--base-path", "/a/../b"], /--base-path must be a path/],
    ["a base path with quotes", ["--base-path", '/a"b'], /--base-path must be a path/],
    ["a base path that hides our own", ["--base-path", "/api"], /one of ours/],
  ] as const) {
    test(`readConfig refuses ${what}`, () => assert.match(refusal([...args]), message));
  }
});
