/** Finds the token in a request's headers, in each of the places where senders can put one. */

/** The token's text, or undefined when the headers show none. Nothing is checked here. */
export function tokenOf(
  authorization: string | undefined,
  apiKey: string | readonly string[] | undefined,
): string | undefined {
  if (authorization === undefined) return typeof apiKey === "string" ? apiKey.trim() : undefined;
  const space = authorization.indexOf(" ");
  const scheme = authorization.slice(0, space).toLowerCase();
  const credentials = authorization.slice(space + 1).trim();
  if (scheme === "bearer") return credentials;
  if (scheme !== "basic") return undefined;
  // Any user name will do: the token is the password.
  const text = Buffer.from(credentials, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}
