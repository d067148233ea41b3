/** Which senders have a tab of their own, and what a source for one is called. */
import type { Sender } from "../../api/sources.ts";

/** What most people have, in the order in which they look for it, and what they call it. */
const FIRST: readonly (readonly [name: string, title: string])[] = [
  ...([
    ["curl", "curl"],
    ["sdk", "Node"],
    ["python", "Python"],
    ["go", "Go"],
  ] as const),
  ...([
    ["otel-collector", "OpenTelemetry"],
    ["kubernetes-audit", "Kubernetes"],
    ["github", "GitHub"],
  ] as const),
  ...([
    ["aws", "AWS"],
    ["syslog", "syslog"],
  ] as const),
];
/** Names are tried with a number behind them this many times. */
const TRIES = 20;

export interface Tab {
  readonly sender: Sender;
  readonly title: string;
}

/** The tabs, and the senders that share the last one. */
export function tabsOf(senders: readonly Sender[]): {
  readonly tabs: readonly Tab[];
  readonly others: readonly Sender[];
} {
  const tabs = FIRST.flatMap(([name, title]) => {
    const sender = senders.find((one) => one.name === name);
    return sender === undefined ? [] : [{ sender, title }];
  });
  return { tabs, others: senders.filter(({ name }) => !tabs.some(({ sender }) => sender.name === name)) };
}

/** Names for a source of a sender, in the order in which they are tried. */
export function sourceNames(sender: string): readonly string[] {
  return Array.from({ length: TRIES }, (_, n) => (n === 0 ? sender : `${sender}-${n + 1}`));
}
