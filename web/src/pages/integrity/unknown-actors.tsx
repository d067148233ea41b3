/** Who acted that the directory of identities does not know, those with the most events first. */
import { Link } from "wouter";
import { readUnknownActors } from "../../api/unknown-actors.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { countOf, visible } from "../../format/format.ts";
import { EMPTY_STATE, formatState } from "../../state/page-state.ts";
import { ErrorBox } from "../../widgets/error-box.tsx";

/** More than a person goes through at once; `tally identities unknown` lists a thousand. */
const SHOWN = 20;

export function UnknownActors({ since }: { readonly since: string }) {
  const path = `api/v1/actors/unknown?since=${since}&limit=${SHOWN}`;
  const { again, error, value } = useAnswer(path, readUnknownActors);
  if (error !== undefined) return <ErrorBox error={error} onAgain={again} />;
  if (value === undefined || value.actors.length === 0) return null;
  return (
    <details>
      <summary>
        Actors whom the directory of identities does not know ({value.total.toLocaleString("en")})
      </summary>
      <p className="quiet">
        Without a directory that is everybody. With one, enter who is missing: by whichever name somebody
        acts, “identity:” then finds it. Those with the most events stand first.
      </p>
      <ul className="hygiene-actions">
        {value.actors.map(({ events, name, query, sourceTypes }) => (
          <li key={query}>
            <Link href={`/${formatState({ ...EMPTY_STATE, since, query })}`}>{visible(name)}</Link>{" "}
            <span className="quiet">
              {[...sourceTypes.map(visible), countOf(events, "event", "events")].join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
