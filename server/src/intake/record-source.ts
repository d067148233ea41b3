/** Makes, changes and ends sources the way everything happens here: an event is sealed first, and then carried out. */
import type { SealOwn } from "./seal-own.ts";
import type { SigningSecrets } from "./signing-secrets.ts";
import type { SourceEvent, Sources } from "./sources.ts";
import type { Token } from "./tokens.ts";

export type RecordSource = (
  event: SourceEvent,
  by: Token | undefined,
  signingSecret?: string | undefined,
) => Promise<void>;

/**
 * Seals a source event as done by `by` (undefined: by the configuration file), then applies it. A signing secret is durable
 * before: a source that is there and can't be checked would refuse what it was made for. Throws when it could not be sealed.
 */
export function createSourceRecorder(parts: {
  readonly seal: SealOwn;
  readonly sources: Sources;
  readonly secrets: SigningSecrets;
  /** Called when a source is another than before. */
  readonly changed: () => void;
}): RecordSource {
  const { changed, seal, secrets, sources } = parts;
  return async (event, by, signingSecret) => {
    const { id, name } = event.source;
    if (signingSecret !== undefined) await secrets.set(id, signingSecret);
    await seal({ ...event, outcome: "success", target: { type: "source", id, name } }, by);
    sources.apply(event);
    changed();
    if (event.action === "source.remove") await secrets.remove(id);
  };
}
