/** Finds the token in a request, in each of the places where senders can put one. Nothing is checked here. */
import { type Asked, headerOf } from "./asked.ts";

/** Headers of single senders that hold a token and nothing else: Datadog's, and Firehose's access key. */
const TOKEN_HEADERS = ["x-api-key", "dd-api-key", "x-amz-firehose-access-key"] as const;
/** Names in the query: ours, Splunk's for what cannot set headers, and Datadog's. */
const TOKEN_QUERIES = ["token", "dd-api-key"] as const;

/** The token that the headers of a request show, or undefined. For readers, who have no other place. */
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
  return afterColon(credentials);
}

/**
 * The token that a sender shows: in the path, in Authorization by one of the schemes Bearer, Basic (as the password),
 * ApiKey (Elasticsearch: base64 of id and key) and Splunk, or bare (Okta, Auth0); in a header of its own; or in the query.
 */
export function senderTokenOf(asked: Asked): string | undefined {
  const { headers, pathToken, query } = asked;
  if (pathToken !== undefined) return pathToken;
  const { authorization } = headers;
  if (authorization !== undefined && authorization !== "") {
    const space = authorization.indexOf(" ");
    const scheme = authorization.slice(0, Math.max(space, 0)).toLowerCase();
    const credentials = authorization.slice(space + 1).trim();
    if (scheme === "basic") return afterColon(credentials);
    if (scheme === "apikey") return credentials.startsWith("tly") ? credentials : afterColon(credentials);
    return credentials;
  }
  for (const name of TOKEN_HEADERS) {
    const value = headerOf(asked, name);
    if (value !== undefined) return value.trim();
  }
  for (const name of TOKEN_QUERIES) {
    const value = query.get(name);
    if (value !== null) return value;
  }
  return undefined;
}

// Any user name will do: the token is the password.
function afterColon(credentials: string): string {
  const text = Buffer.from(credentials, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}
