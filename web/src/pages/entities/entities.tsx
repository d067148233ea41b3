/** Everybody and everything that the events name: who acts, what is acted on, from where, in which service. */
import { type FormEvent, useEffect, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { pathOf } from "../../api/api-client.ts";
import { ENTITY_KINDS, readEntities } from "../../api/entities.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { countOf, visible } from "../../format/format.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Moment } from "../../widgets/moment.tsx";
import { Scroller } from "../../widgets/scroller.tsx";
import {
  entityPath,
  formatEntitiesState,
  KIND_TITLES,
  parseEntitiesState,
  RANGES,
  SORTS,
} from "./entities-state.ts";
import "./entities.css";

const SHOWN = "100";

export function Entities() {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const search = useSearch();
  const [path, go] = useLocation();
  const state = parseEntitiesState(search);
  const { kind, name, since, sort } = state;
  const goTo = (part: Partial<typeof state>): void => go(path + formatEntitiesState({ ...state, ...part }));
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const asked = pathOf("api/v1/entities", { kind, name, sort, since, limit: SHOWN });
  const { again, error, isLoading, value } = useAnswer(asked, readEntities);
  useTitle("Entities");
  const most = Math.max(1, ...(value?.entities ?? []).map(({ count }) => count));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goTo({ name: typed.trim() });
  };
  return (
    <div className="entities">
      <h1>Entities</h1>
      <div className="entities-asked">
        <fieldset>
          <legend className="unseen">Kind</legend>
          {ENTITY_KINDS.map((one) => (
            <Button key={one} isPressed={one === kind} onPress={() => goTo({ kind: one, name: "" })}>
              {KIND_TITLES[one]}
            </Button>
          ))}
        </fieldset>
        <form onSubmit={submit}>
          <input
            type="search"
            aria-label="A part of the name"
            placeholder="A part of the name"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button isSubmit>Find</Button>
        </form>
        <label>
          <span className="unseen">Order</span>
          <select
            value={sort}
            onChange={({ target }) =>
              goTo({ sort: SORTS.find(({ id }) => id === target.value)?.id ?? "count" })
            }
          >
            {SORTS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <RangeChoice since={since} onChange={(next) => goTo({ since: next })} />
      </div>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {value === undefined ? (
        isLoading && <Empty title="Looking…" />
      ) : value.entities.length === 0 ? (
        <Empty
          title={
            name === "" ? "Nobody and nothing in this time." : "Nobody and nothing of that name in this time."
          }
        >
          <p>Look further back{name === "" ? "" : ", or for a shorter part of the name"}.</p>
          {kind === "identity" ? (
            <p>
              Identities are people and services that a directory brings together from their accounts:
              docs/identities.md says how to write one.
            </p>
          ) : null}
        </Empty>
      ) : (
        <>
          <p className="quiet" role="status">
            {value.total > value.entities.length
              ? `${value.entities.length} of ${value.total.toLocaleString("en")}. To find the others, write a part of the name.`
              : countOf(value.total, "name", "names")}
          </p>
          <Scroller className="entities-table" label="Entities">
            <table>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col" className="number">
                    Events
                  </th>
                  <th scope="col" className="entities-share">
                    <span className="unseen">Share</span>
                  </th>
                  <th scope="col">First seen</th>
                  <th scope="col">Last seen</th>
                </tr>
              </thead>
              <tbody>
                {value.entities.map((one) => (
                  <tr key={one.name}>
                    <th scope="row">
                      <Link href={entityPath(kind, one.name, since)}>{visible(one.name) || "(no name)"}</Link>
                    </th>
                    <td className="number">{one.count.toLocaleString("en")}</td>
                    <td className="entities-share" aria-hidden="true">
                      <span style={{ width: `${(one.count / most) * 100}%` }} />
                    </td>
                    <td className="mono">
                      <Moment time={one.first} zone={zone} />
                    </td>
                    <td className="mono">
                      <Moment time={one.last} zone={zone} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </>
      )}
    </div>
  );
}

export interface RangeChoiceOptions {
  readonly since: string;
  readonly onChange: (since: string) => void;
}

/** How far back. */
export function RangeChoice({ onChange, since }: RangeChoiceOptions) {
  return (
    <fieldset>
      <legend className="unseen">How far back</legend>
      {RANGES.map((range) => (
        <Button key={range} kind="plain" isPressed={since === range} onPress={() => onChange(range)}>
          {range === "" ? "All time" : range}
        </Button>
      ))}
    </fieldset>
  );
}
