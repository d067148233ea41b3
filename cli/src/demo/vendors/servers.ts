/** Lines of Linux servers and of PostgreSQL as Filebeat ships them (openssh, sudo, auditd, pgaudit; elastic.co, "Filebeat"): who signs in, who becomes root, who asks the database. */
import { accountsOf } from "../accounts.ts";
import { machineAddress, type Person, person, services, strangerAddress } from "../cast.ts";
import { type DemoEvent, eventOf, type Form, type Scene } from "../scene.ts";

export const BASTION = "bastion-1.example.com";
const DATABASE_HOST = "db-checkout-1.example.com";
const FILES = {
  "linux-auth": "/var/log/auth.log",
  auditd: "/var/log/audit/audit.log",
  postgresql: "/var/log/postgresql/postgresql-18-main.log",
} as const satisfies Partial<Record<Form, string>>;

/** A line of a file of a host. */
function shipped(
  scene: Scene,
  afterMs: number,
  about: { readonly form: keyof typeof FILES; readonly host: string },
  lineAt: (time: string) => string,
): DemoEvent {
  const { form, host } = about;
  return eventOf(scene, afterMs, form, (time) => ({
    ...{ "@timestamp": time, ecs: { version: "8.0.0" }, input: { type: "filestream" } },
    log: { file: { path: FILES[form] }, offset: scene.random.integer(50_000_000) },
    host: { name: host },
    agent: { type: "filebeat", version: "9.2.1", id: "0f5c1a52-2f0c-4d5e-9d8f-0c0ffee0c0de" },
    message: lineAt(time),
  }));
}

/** What a program says in the server's log of authentication. */
export function authLine(scene: Scene, afterMs: number, program: string, message: string): DemoEvent {
  const pid = 1000 + scene.random.integer(60_000);
  return shipped(
    scene,
    afterMs,
    { form: "linux-auth", host: BASTION },
    (time) => `${time.replace("Z", "000+00:00")} bastion-1 ${program}[${pid}]: ${message}`,
  );
}

/** A command that somebody gives as root; `refused` is why sudo did not. */
export function sudo(
  scene: Scene,
  afterMs: number,
  { command, refused, user }: { readonly user: string; readonly command: string; readonly refused?: string },
): DemoEvent {
  const why = refused === undefined ? "" : `${refused} ; `;
  const said = `${user} : ${why}TTY=pts/0 ; PWD=/home/${user} ; USER=root ; COMMAND=${command}`;
  return authLine(scene, afterMs, "sudo", said);
}

/** A record of the kernel's audit system. */
export function auditLine(
  scene: Scene,
  afterMs: number,
  { fields, names = "", type }: { readonly type: string; readonly fields: string; readonly names?: string },
): DemoEvent {
  const serial = 10_000 + scene.random.integer(900_000);
  return shipped(scene, afterMs, { form: "auditd", host: BASTION }, (time) => {
    const at = (Date.parse(time) / 1000).toFixed(3);
    return `type=${type} msg=audit(${at}:${serial}): ${fields}${names === "" ? "" : `\u001d${names}`}`;
  });
}

/** A key that nobody has twice, as sshd prints it. */
export function keyOf(scene: Scene): string {
  return `ED25519 SHA256:${Buffer.from(scene.random.hex(32), "hex").toString("base64").slice(0, 22)}`;
}

/** A session on the bastion, with a command or two as root; now and then one that is not allowed. */
export function bastionWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "platform", "payments", "data");
  const { linux } = accountsOf(who);
  const port = 30_000 + random.integer(30_000);
  const uid = 1000 + who.name.length * 7;
  const refused = who.team === "data" && random.chance(0.4) ? "command not allowed" : undefined;
  const login = `pid=${1000 + random.integer(9000)} uid=0 auid=${uid} ses=${random.integer(900)} msg='op=login id=${uid} exe="/usr/sbin/sshd" hostname=${who.address} addr=${who.address} terminal=ssh res=success'`;
  return [
    authLine(
      scene,
      0,
      "sshd",
      `Accepted publickey for ${linux} from ${who.address} port ${port} ssh2: ${keyOf(scene)}`,
    ),
    auditLine(scene, 300, {
      type: "USER_LOGIN",
      fields: login,
      names: `UID="root" AUID="${linux}" ID="${linux}"`,
    }),
    sudo(scene, (20 + random.integer(90)) * 1000, {
      ...{ user: linux, ...(refused && { refused }) },
      command: random.pick([
        "/usr/bin/journalctl -u checkout",
        "/usr/bin/systemctl restart nginx",
        "/usr/bin/tail -f /var/log/syslog",
      ]),
    }),
  ];
}

/** Strangers try names; each try fails. */
export function sshGuessing(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const address = strangerAddress(scene);
  return Array.from({ length: 2 + random.integer(4) }, (_, attempt) => {
    const name = random.pick(["admin", "oracle", "ubuntu", "root", "git"]);
    const user = name === "root" ? name : `invalid user ${name}`;
    const port = 30_000 + random.integer(30_000);
    return authLine(
      scene,
      attempt * 1700,
      "sshd",
      `Failed password for ${user} from ${address} port ${port} ssh2`,
    );
  });
}

/** A statement as pgaudit writes it, behind the prefix that log analysers ask for. */
export function statement(
  scene: Scene,
  afterMs: number,
  about: {
    readonly user: string;
    readonly address: string;
    readonly group: "READ" | "WRITE" | "ROLE" | "DDL";
    readonly command: string;
    readonly table: string;
    readonly text: string;
  },
): DemoEvent {
  const { address, command, group, table, text, user } = about;
  const pid = 1000 + scene.random.integer(9000);
  return shipped(scene, afterMs, { form: "postgresql", host: DATABASE_HOST }, (time) => {
    const at = time.replace("T", " ").replace("Z", " UTC");
    const kind = table === "" ? "," : `TABLE,public.${table}`;
    return `${at} [${pid}] user=${user},db=checkout,app=psql,client=${address} LOG:  AUDIT: SESSION,1,1,${group},${command},${kind},"${text}",<not logged>`;
  });
}

/** Services read and write their tables; a person looks something up. */
export function databaseWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const table = random.pick(["orders", "order_lines", "customers", "refunds"]);
  const who: Person | undefined = random.chance(0.3) ? person(scene, "payments", "data") : undefined;
  const by =
    who === undefined
      ? { user: `${random.pick(services).name.replace("-", "_")}_app`, address: machineAddress(scene) }
      : { user: accountsOf(who).database, address: who.address };
  const writes = who === undefined && random.chance(0.5);
  return [
    statement(scene, 0, {
      ...{ ...by, table, group: writes ? "WRITE" : "READ", command: writes ? "UPDATE" : "SELECT" },
      text: writes ? `UPDATE ${table} SET state = $1 WHERE id = $2` : `SELECT * FROM ${table} WHERE id = $1`,
    }),
  ];
}
