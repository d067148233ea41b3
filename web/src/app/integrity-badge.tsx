/** What this tab knows of the log's integrity, at the foot of every page. It leads to the page that says more. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { badgeText } from "../proof/badge-text.ts";
import { useProofFindings } from "../proof/proof-findings.ts";
import { useHeadWatch } from "../proof/use-head-watch.ts";
import { Icon } from "../widgets/icon.tsx";
import { useApp } from "./app-context.ts";
import "./integrity-badge.css";

const ICONS = { green: "check", grey: "clock", amber: "help", red: "warning" } as const;
/** Ages are told in seconds, and a second more or less is nobody's concern. */
const TICK_MS = 5000;

export function IntegrityBadge() {
  const { proofs } = useApp();
  const findings = useProofFindings(proofs);
  const [nowMs, setNowMs] = useState(() => Date.now());
  useHeadWatch();
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { text, title, tone } = badgeText(findings, Math.max(nowMs, findings.head?.checkedAt.getTime() ?? 0));
  return (
    <Link href="/integrity" className={`integrity-badge integrity-badge-${tone}`} title={title}>
      <Icon name={ICONS[tone]} />
      <span>{text}</span>
    </Link>
  );
}
