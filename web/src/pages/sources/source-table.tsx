/** The sources with what they have sent, and whether they still do. */

import type { Source } from "../../api/sources.ts";
import { formatBytes } from "../../format/bytes.ts";
import { visible } from "../../format/format.ts";
import { durationOf } from "../../proof/walk-progress.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { Icon } from "../../widgets/icon.tsx";
import { Moment } from "../../widgets/moment.tsx";
import { Scroller } from "../../widgets/scroller.tsx";
import { BY_RHYTHM } from "./silence-input.tsx";

export interface SourceTableOptions {
  readonly sources: readonly Source[];
  readonly zone: string;
  readonly onSilence: (source: Source) => void;
  readonly onRotate: (source: Source) => void;
  readonly onRemove: (source: Source) => void;
}

export function SourceTable({ onRemove, onRotate, onSilence, sources, zone }: SourceTableOptions) {
  if (sources.length === 0) return <Empty title="Nobody may send yet. Add a source." />;
  return (
    <Scroller className="sources-table" label="Sources">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Protocol</th>
            <th scope="col" className="number">
              Events
            </th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col" className="number">
              Refused
            </th>
            <th scope="col">Last event</th>
            <th scope="col">Token</th>
            <th scope="col">
              <span className="unseen">Steps</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">{visible(source.name)}</th>
              <td>
                {source.protocols.length > 0
                  ? source.protocols.map(visible).join(", ")
                  : visible(source.type)}
                {source.isSigned ? ", signed" : ""}
                {source.rate === undefined ? "" : `, at most ${source.rate.toLocaleString("en")} a second`}
                {source.silence === BY_RHYTHM ? "" : `, ${silenceText(source.silence)}`}
              </td>
              <td className="number">{sentBy(source).events.toLocaleString("en")}</td>
              <td className="number">{formatBytes(sentBy(source).bytes)}</td>
              <td className={source.refused > 0 ? "number sources-refused" : "number"}>
                {source.refused.toLocaleString("en")}
              </td>
              <td className="mono">
                <LastEvent source={source} zone={zone} />
              </td>
              <td className="mono">…{visible(source.hint)}</td>
              <td className="sources-steps">
                {source.from === "api" ? (
                  <>
                    <Button
                      label={`Silent after, for ${visible(source.name)}`}
                      onPress={() => onSilence(source)}
                    >
                      Silent after
                    </Button>
                    <Button label={`New token for ${visible(source.name)}`} onPress={() => onRotate(source)}>
                      New token
                    </Button>
                    <Button
                      kind="danger"
                      label={`Remove ${visible(source.name)}`}
                      onPress={() => onRemove(source)}
                    >
                      Remove
                    </Button>
                  </>
                ) : (
                  <span className="quiet small">
                    {source.from === "file" ? "in the configuration file" : "a token, see Settings"}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** What is in the log, or what came since the server was started where nobody has counted yet. */
function sentBy(source: Source): Pick<Source, "events" | "bytes" | "last"> {
  return source.arrived ?? source;
}

function LastEvent({ source, zone }: { readonly source: Source; readonly zone: string }) {
  const { arrived } = source;
  const { last } = sentBy(source);
  if (last === undefined) return <>not yet</>;
  return (
    <>
      <Moment time={last} zone={zone} />
      {arrived?.isSilent === true ? (
        <span className="sources-silent">
          <Icon name="warning" />
          silent for {durationOf(arrived.quietSeconds)}
        </span>
      ) : null}
    </>
  );
}

function silenceText(silence: string): string {
  return silence === "never" ? "never silent" : `silent after ${visible(silence)}`;
}
