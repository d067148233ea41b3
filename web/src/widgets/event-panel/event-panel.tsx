/** One event beside a list: its sentence, what it says, and the record as it was received. */

import { readEntry } from "../../api/answers.ts";
import { textOf } from "../../api/json.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { detailsOf } from "../../format/event-details.ts";
import { visible } from "../../format/format.ts";
import { prettyJson } from "../../format/pretty-json.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../button.tsx";
import { ErrorBox } from "../error-box.tsx";
import "./event-panel.css";

export interface EventPanelOptions {
  readonly opened: OpenedEvent;
  readonly onClose: () => void;
}

export function EventPanel({ onClose, opened }: EventPanelOptions) {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const { error, value } = useAnswer(`api/v1/events/${encodeURIComponent(opened.id)}`, readEntry);
  useKeys({ Escape: onClose });
  const event = value?.events[opened.ord];
  const title = event === undefined ? value?.kind : textOf(event["message"]);
  return (
    <section className="event-panel" aria-label="Event">
      <header className="event-panel-head">
        <h2>{title === undefined ? "Opening…" : visible(title)}</h2>
        <Button kind="plain" icon="close" label="Close the event" keys="Escape" onPress={onClose} />
      </header>
      {error === undefined ? null : <ErrorBox error={error} />}
      {event === undefined
        ? null
        : detailsOf(event, zone).map(({ rows, title: group }) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl className="event-panel-rows">
                {rows.map(({ lines, name }) => (
                  <div key={name}>
                    <dt>{visible(name)}</dt>
                    <dd>{lines.map(visible).join("\n")}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      {value?.raw === undefined ? null : (
        <section>
          <h3>As it was received</h3>
          <pre>{visible(prettyJson(value.raw))}</pre>
        </section>
      )}
    </section>
  );
}
