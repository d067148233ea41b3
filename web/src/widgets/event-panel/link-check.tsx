/** Whether the event is the one that the link was made for. The link says its leaf; what is here was hashed in this browser. */
import { Icon } from "../icon.tsx";
import { MismatchHelp } from "../mismatch-help.tsx";

export interface LinkCheckOptions {
  /** The first digits of the leaf hash in the link; empty where it says none. */
  readonly wanted: string;
  readonly found: string;
  readonly id: string;
}

export function LinkCheck({ found, id, wanted }: LinkCheckOptions) {
  if (wanted === "" || found.startsWith(wanted)) return null;
  return (
    <div className="proof-box proof-box-red" role="alert">
      <p className="proof-box-line">
        <Icon name="warning" />
        <span>This is not the event the link was made for.</span>
      </p>
      <p className="small">
        The link was made for an entry whose leaf hash begins with <code>{wanted}</code>. What the server
        gives as <code>{id}</code> has the leaf hash <code>{found}</code>. Either the link was altered, or the
        event was.
      </p>
      <MismatchHelp />
    </div>
  );
}
