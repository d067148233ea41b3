/** What is asked as a file: in which form, how far it is, and the files that there are, each with the hash by which it is known. */
import { useEffect, useId, useState } from "react";
import { type ExportJob, readExport, readExports } from "../../../api/exports.ts";
import { partsOf } from "../../../api/query-text.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { useApp } from "../../../app/app-context.ts";
import { countOf, visible } from "../../../format/format.ts";
import { rangeText } from "../../../format/range-text.ts";
import { sizeText } from "../../../format/size-text.ts";
import type { PageState } from "../../../state/page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { Dialog } from "../../../widgets/dialog.tsx";
import { ExportLine } from "./export-line.tsx";
import "./export-dialog.css";

export interface ExportDialogOptions {
  readonly state: PageState;
  readonly zone: string;
  readonly onClose: () => void;
}

const PATH = "api/v1/exports";
/** How often a running one is asked for how far it is. */
const EVERY_MS = 1000;
/** What each form is for; one that is not in it is offered by its name. */
const ABOUT: Readonly<Record<string, string>> = {
  ndjson: "NDJSON – every event whole, one a line",
  csv: "CSV – the common fields, for a spreadsheet",
  parquet: "Parquet – the common fields, for tools that read columns",
  ocsf: "OCSF – one event of the Open Cybersecurity Schema a line",
  ecs: "ECS – one event of the Elastic Common Schema a line",
  proof: "Proof – the records as they were received, each with its proof, to be verified by anybody",
};

export function ExportDialog({ onClose, state, zone }: ExportDialogOptions) {
  const { client, onRefused } = useApp();
  const { again, error, value } = useAnswer(PATH, readExports);
  const [format, setFormat] = useState("ndjson");
  const [trouble, setTrouble] = useState("");
  const [isBegun, setBegun] = useState(false);
  const name = useId();
  const { since, until } = state;
  // An export is of events: what pipes make of them is none.
  const { condition: query, pipes } = partsOf(state.query);
  const jobs = value?.exports ?? [];
  const isRunning = jobs.some((job) => job.state === "running");
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(again, EVERY_MS);
    return () => clearTimeout(timer);
  }, [isRunning, again, value]);
  const change = async (method: "POST" | "DELETE", path: string, body?: object): Promise<void> => {
    setBegun(true);
    const read = method === "POST" ? readExport : () => true;
    const answer = await client.send<ExportJob | boolean>(method, path, body, read);
    setBegun(false);
    setTrouble(answer.ok || onRefused(answer) ? "" : `${answer.error.message} ${answer.error.hint ?? ""}`);
    again();
  };
  const formats = value === undefined || value.formats.length === 0 ? Object.keys(ABOUT) : value.formats;
  return (
    <Dialog title="Export" onClose={onClose}>
      <div className="export-dialog">
        <p>
          <code>{query === "" ? "everything" : visible(query)}</code>
          <span className="quiet">
            , {rangeText({ since, until }, zone)}
            {pipes === "" ? "" : ". An export is of events, so the pipes are left out."}
          </span>
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change("POST", PATH, { q: query, since, until, tz: zone, format });
          }}
        >
          <fieldset className="export-formats">
            <legend className="small quiet">Form of the file</legend>
            {formats.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={name}
                  value={one}
                  checked={one === format}
                  onChange={() => setFormat(one)}
                />
                {ABOUT[one] ?? visible(one)}
              </label>
            ))}
          </fieldset>
          <p className="quiet small">
            {value?.eventsMax === undefined || value.bytesMax === undefined
              ? ""
              : `At most ${countOf(value.eventsMax, "event", "events")} and ${sizeText(value.bytesMax)}: more is refused, and nothing is cut. `}
            Who exports what is sealed in the log.
          </p>
          <Button kind="main" icon="download" isSubmit isDisabled={isBegun}>
            Export
          </Button>
        </form>
        <p role="alert" className="export-trouble">
          {trouble === "" ? (error?.message ?? "") : visible(trouble)}
        </p>
        <h3>Files</h3>
        {jobs.length === 0 ? (
          <p className="quiet">{value === undefined ? "Loading…" : "Nothing was exported yet."}</p>
        ) : (
          <ul className="export-list">
            {jobs.map((job) => (
              <ExportLine
                key={job.id}
                job={job}
                zone={zone}
                onRemove={() => void change("DELETE", `${PATH}/${job.id}`)}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
