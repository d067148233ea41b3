/** A mismatch is never hidden: once this tab found one, every page says so, on every screen. */
import { Link } from "wouter";
import { visible } from "../format/format.ts";
import { useProofFindings } from "../proof/proof-findings.ts";
import { Icon } from "../widgets/icon.tsx";
import { useApp } from "./app-context.ts";
import "./mismatch-bar.css";

export function MismatchBar() {
  const { proofs } = useApp();
  const { mismatches } = useProofFindings(proofs);
  const [first, ...others] = mismatches;
  if (first === undefined) return null;
  return (
    <p className="mismatch-bar" role="alert">
      <Icon name="warning" />
      <span>
        MISMATCH: {visible(first)}
        {others.length === 0 ? "" : `, and ${others.length} more`}. <Link href="/integrity">What to do</Link>
      </span>
    </p>
  );
}
