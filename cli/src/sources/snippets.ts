/** Reads the snippets of docs/sources: how each sender is set up. */
import { readdir, readFile } from "node:fs/promises";
import { parseSnippet, type Snippet, senderNames, senderPage } from "@tallystick/event";

/** The same from the sources and from what is built of them. */
const FOLDER = new URL("../../../docs/sources/", import.meta.url);

/** Their names, sorted. */
export async function listSnippets(): Promise<readonly string[]> {
  return senderNames(await readdir(FOLDER));
}

/** The snippet of a sender; undefined when there is no page for it, or none with a snippet. */
export async function readSnippet(name: string): Promise<Snippet | undefined> {
  const file = senderPage(name);
  if (file === undefined) return undefined;
  const page = await readFile(new URL(file, FOLDER), "utf8").catch(() => undefined);
  return page === undefined ? undefined : parseSnippet(name, page);
}
