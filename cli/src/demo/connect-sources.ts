/** Makes a source for each of the demo's senders, as an administrator would: a name, one protocol, a token, and a secret where it signs. */
import { createHmac, randomBytes } from "node:crypto";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { addSource } from "../sources/ask-sources.ts";
import { ROUTES } from "./routes.ts";
import type { ServerProcess } from "./server-process.ts";

/** What a sender shows with a request. */
export type Shown = (body: Uint8Array) => Readonly<Record<string, string>>;

const SECRET_BYTES = 32;

/** What each source shows, by its name. */
export async function connectSources(
  { adminToken, url }: ServerProcess,
  io: Io,
): Promise<ReadonlyMap<string, Shown> | Failure> {
  const wanted = new Map(
    Object.values(ROUTES).flatMap(({ source }) => (source === undefined ? [] : [[source.name, source]])),
  );
  const shown = new Map<string, Shown>();
  for (const [name, { isSigned = false, type }] of wanted) {
    const secret = isSigned ? randomBytes(SECRET_BYTES).toString("hex") : undefined;
    const made = await addSource(
      { url, token: adminToken },
      { name, type, ...(secret !== undefined && { signingSecret: secret }) },
      io,
    );
    if ("kind" in made) return made;
    if (made.token === undefined) return failed(EXIT.runtime, `the server gave no token for ${name}`);
    shown.set(name, shownWith(made.token, { type, secret }));
  }
  return shown;
}

function shownWith(
  token: string,
  { secret, type }: { readonly secret: string | undefined; readonly type: string },
): Shown {
  const authorization = `Bearer ${token}`;
  if (secret === undefined) return () => ({ authorization });
  // As GitLab does, which signs nothing (docs.gitlab.com, "Audit event streaming").
  if (type === "gitlab") return () => ({ authorization, "x-gitlab-event-streaming-token": secret });
  // As GitHub signs (docs.github.com, "Validating webhook deliveries").
  return (body) => ({
    authorization,
    "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
  });
}
