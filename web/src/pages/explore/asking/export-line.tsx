/** One export: what it is of, how far it is, and, when it is done, its file with the hash of it. */
import type { ExportJob } from "../../../api/exports.ts";
import { countOf, visible } from "../../../format/format.ts";
import { momentText, rangeText } from "../../../format/range-text.ts";
import { sizeText } from "../../../format/size-text.ts";
import { Button } from "../../../widgets/button.tsx";
import { CopyButton } from "../../../widgets/copy-button.tsx";
import { Icon } from "../../../widgets/icon.tsx";

export interface ExportLineOptions {
  readonly job: ExportJob;
  readonly zone: string;
  readonly onRemove: () => void;
}

export function ExportLine({ job, onRemove, zone }: ExportLineOptions) {
  const { by, created, events, format, id, query, sha256, state, total } = job;
  const name = `${visible(format)}, ${momentText(created, zone)}`;
  return (
    <li className="export-line">
      <div className="export-what">
        <p>
          <strong>{visible(format)}</strong> <code>{query === "" ? "everything" : visible(query)}</code>
        </p>
        <p className="quiet small">
          {rangeText(job, zone)} · begun {momentText(created, zone)} by {visible(by)}
        </p>
        {state !== "running" ? null : (
          <progress
            aria-label={`Export ${name}`}
            max={total === undefined || total === 0 ? undefined : total}
            value={total === undefined || total === 0 ? undefined : events}
          />
        )}
        <p className="small" role="status">
          {stateText(job, zone)}
        </p>
        {sha256 === undefined ? null : (
          <p className="export-hash">
            <span className="quiet small">SHA-256</span> <code>{sha256}</code>
            <CopyButton label="Copy the SHA-256" text={sha256} />
          </p>
        )}
        {state === "running" || total === undefined || total === events ? null : (
          <p className="small quiet">{countOf(events, "event", "events")} were written before it ended.</p>
        )}
      </div>
      {sha256 === undefined ? null : (
        <a className="button" href={`api/v1/exports/${id}/file`} download aria-label={`Download ${name}`}>
          <Icon name="download" />
          Download
        </a>
      )}
      <Button kind="plain" onPress={onRemove} label={`${state === "running" ? "Cancel" : "Remove"} ${name}`}>
        {state === "running" ? "Cancel" : "Remove"}
      </Button>
    </li>
  );
}

function stateText({ bytes, error, events, expires, state, total }: ExportJob, zone: string): string {
  if (state === "running")
    return total === undefined
      ? "Counting…"
      : `${events.toLocaleString("en")} of ${countOf(total, "event", "events")}, ${sizeText(bytes)}`;
  if (state === "cancelled") return "Cancelled";
  if (state === "failed") return `Failed: ${visible(error ?? "the server does not say why")}`;
  const until = expires === undefined ? "" : `, kept until ${momentText(expires, zone)}`;
  return `${countOf(events, "event", "events")}, ${sizeText(bytes)}${until}`;
}
