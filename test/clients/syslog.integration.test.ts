import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { connect as connectTls } from "node:tls";
import syslogClient from "syslog-client";
import { Sources } from "../../server/src/intake/sources.ts";
import { type SyslogListeners, startSyslog } from "../../server/src/syslog.ts";
import { installed, pathOf } from "../support/installed.ts";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("syslog", () => {
  let door: TestDoor;
  let folder: string;
  let listeners: SyslogListeners;
  const ports = new Map<string, number>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-syslog-"));
    door = await openTestDoor();
    const anywhere = { host: "127.0.0.1", port: 0 };
    const hasTls = installed("openssl");
    const [tlsKey, tlsCert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    if (hasTls)
      execFileSync(
        "openssl",
        [
          ...[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
          ],
          ...[
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            tlsKey,
            "-out",
            tlsCert,
          ],
        ],
        { stdio: "ignore" },
      );
    const sources = new Sources();
    listeners = await startSyslog(
      {
        syslog: {
          udp: anywhere,
          tcp: anywhere,
          tls: hasTls ? anywhere : undefined,
          tlsCert,
          tlsKey,
          tlsCa: undefined,
          source: "net",
        },
      },
      {
        ...{ door: door.door, sources, diagnose: () => undefined },
        record: async (event) => sources.apply(event),
      },
    );
    for (const address of listeners.addresses) {
      const [transport = "", place = ""] = address.split(" ");
      ports.set(transport, Number(place.split(":")[1]));
    }
  });
  after(async () => {
    await listeners.stop();
    await door.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await door.sealed();
  });

  /** Waits until so many records are sealed, and gives them. */
  async function sealed(count: number) {
    const all = [...(await door.sealed())];
    for (let i = 0; all.length < count && i < 1000; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      all.push(...(await door.sealed()));
    }
    return all;
  }

  async function sendBytes(bytes: string | Uint8Array): Promise<Socket> {
    const socket = connect(ports.get("tcp") ?? 0, "127.0.0.1");
    await once(socket, "connect");
    socket.write(bytes);
    return socket;
  }

  test("messages over TCP are sealed byte for byte in either framing, under the source's name and the peer's address", async () => {
    const lines = await sendBytes(
      "<34>1 2026-11-23T10:00:00Z web app - - - \ufeffü\n<13>Nov 23 10:00:00 web su: a\n",
    );
    const counted = await sendBytes("11 <34>1 - a\nb7 <13>end");
    const messages = (await sealed(4)).map(({ bytes }) => bytes.toString());
    assert.deepEqual(
      [...messages].sort(),
      [
        "<13>Nov 23 10:00:00 web su: a",
        "<13>end",
        "<34>1 - a\nb",
        "<34>1 2026-11-23T10:00:00Z web app - - - \ufeffü",
      ].sort(),
    );
    lines.write("<1>last\n");
    const [last] = await sealed(1);
    assert.equal(last?.header.sender.name, "net");
    assert.equal(last?.header.protocol, "syslog");
    assert.equal(last?.header.transport, "tcp");
    assert.match(last?.header.peer ?? "", /^127\.0\.0\.1:\d+$/);
    lines.end();
    counted.end();
  });

  test("a connection whose framing is broken is closed, what came before is sealed, and the feed says why", async () => {
    const socket = await sendBytes("5 <34>anonsense");
    socket.resume();
    await once(socket, "close");
    assert.deepEqual(
      (await sealed(1)).map(({ bytes }) => bytes.toString()),
      ["<34>a"],
    );
    assert.equal(door.refusals()[0]?.code, "bad-framing");
  });

  test("while the disk is full a TCP sender is held back, and nothing of it is lost", async () => {
    door.freeBytes(0);
    const socket = await sendBytes("<1>held back\n");
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await door.sealed()).length, 0);
    door.freeBytes(1000);
    assert.equal((await sealed(1))[0]?.bytes.toString(), "<1>held back");
    socket.end();
  });

  for (const transport of ["udp", "tcp"] as const) {
    test(`syslog-client sends over ${transport}, and each message is sealed`, async () => {
      const client = syslogClient.createClient("127.0.0.1", {
        ...{ port: ports.get(transport) ?? 0, syslogHostname: "web", rfc3164: false, appName: "app" },
        transport: transport === "udp" ? syslogClient.Transport.Udp : syslogClient.Transport.Tcp,
      });
      client.log("first message");
      client.log("second message");
      const messages = await sealed(2);
      client.close();
      assert.equal(messages.length, 2);
      assert.ok(messages.some(({ bytes }) => bytes.includes("first message")));
      assert.equal(messages[0]?.header.transport, transport);
    });
  }

  test("messages over TLS are sealed", {
    skip: installed("openssl") ? false : "openssl is not installed",
  }, async () => {
    const socket = connectTls({ port: ports.get("tls") ?? 0, host: "127.0.0.1", rejectUnauthorized: false });
    await once(socket, "secureConnect");
    socket.write("7 <13>tls");
    const [message] = await sealed(1);
    socket.end();
    assert.equal(message?.bytes.toString(), "<13>tls");
    assert.equal(message?.header.transport, "tls");
  });

  test("logger sends over UDP and TCP", {
    skip: installed("logger") ? false : "logger is not installed",
  }, async () => {
    for (const transport of ["udp", "tcp"] as const) {
      const to = ["-n", "127.0.0.1", "-P", String(ports.get(transport)), `--${transport}`];
      const options = transport === "tcp" ? ["--octet-count"] : [];
      execFileSync("logger", [...to, ...options, "--rfc5424", "-t", "deploy", `by ${transport}`]);
      const [message] = await sealed(1);
      assert.ok(message?.bytes.includes(`by ${transport}`));
    }
  });

  interface Forwarder {
    readonly program: string;
    readonly arguments: (config: string) => readonly string[];
    /** A configuration that listens on a port and sends on to ours. */
    readonly config: (listen: number, port: number) => string;
  }

  const forwarders: Readonly<Record<string, Forwarder>> = {
    rsyslog: {
      program: "rsyslogd",
      arguments: (config) => ["-n", "-f", config, "-i", join(folder, "rsyslogd.pid")],
      config: (listen, port) => `
global(workDirectory="${folder}")
module(load="imtcp")
input(type="imtcp" address="127.0.0.1" port="${listen}")
*.* action(type="omfwd" target="127.0.0.1" port="${port}" protocol="tcp" TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format")
`,
    },
    "syslog-ng": {
      program: "syslog-ng",
      arguments: (config) => [
        ...["-F", "--no-caps", "-f", config, "-R", join(folder, "ng.persist"), "-c", join(folder, "ng.ctl")],
        ...["-p", join(folder, "ng.pid")],
      ],
      config: (listen, port) => `@version: 3.38
source s { network(ip("127.0.0.1") port(${listen}) transport("tcp")); };
destination d { syslog("127.0.0.1" port(${port}) transport("tcp")); };
log { source(s); destination(d); };
`,
    },
  };

  for (const [name, { arguments: argumentsOf, config, program }] of Object.entries(forwarders)) {
    const skip = installed(program) ? false : `${program} is not installed`;
    test(`${name} sends on what it gets`, { skip }, async () => {
      const listen = await freePort();
      const path = join(folder, `${name}.conf`);
      await writeFile(path, config(listen, ports.get("tcp") ?? 0));
      const child = spawn(pathOf(program) ?? program, argumentsOf(path), { stdio: "ignore" });
      const ended = once(child, "exit");
      try {
        const socket = await connectPatiently(listen);
        socket.end(`<13>1 2026-11-23T10:00:00Z web deploy 1 - - sent by ${name}\n`);
        const messages = await sealed(1);
        const sent = messages.find(({ bytes }) => bytes.includes(`sent by ${name}`));
        assert.ok(sent, messages.map(({ bytes }) => bytes.toString()).join("\n"));
      } finally {
        child.kill("SIGTERM");
        await ended;
      }
    });
  }

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    server.close();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  async function connectPatiently(port: number): Promise<Socket> {
    for (let attempt = 0; ; attempt += 1) {
      const socket = connect(port, "127.0.0.1");
      const outcome = await Promise.race([
        once(socket, "connect").then(() => "open"),
        new Promise((resolve) => socket.once("error", resolve)),
      ]).catch(() => "closed");
      if (outcome === "open") return socket;
      if (attempt === 200) throw new Error(`nothing listens on ${port}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
