/** In whose name and through what it was done: from the person on, link by link. */
import { visible } from "../../format/format.ts";
import type { ChainLink } from "./people.ts";
import "./actor-chain.css";

export function ActorChain({ links }: { readonly links: readonly ChainLink[] }) {
  if (links.length < 2) return null;
  return (
    <ol className="actor-chain" aria-label="Chain of delegation">
      {links.map(({ isActor, text, type }, i) => (
        <li key={`${i} ${text}`} className={isActor ? "actor-chain-actor" : undefined}>
          {i === 0 ? null : (
            <span className="actor-chain-arrow" aria-hidden="true">
              →
            </span>
          )}
          <span className="actor-chain-link">
            <span className="small quiet">{visible(isActor ? `${type}, did it` : type)}</span>
            <span>{visible(text)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
