/** What makes a log useful, each ticked when it is so. */
import { useSyncExternalStore } from "react";
import { Link } from "wouter";
import { isObject } from "../../api/json.ts";
import { readSources } from "../../api/sources.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { Icon } from "../../widgets/icon.tsx";

interface Step {
  readonly isDone: boolean;
  readonly title: string;
  readonly href: string;
}

export function Checklist({ hasEvents }: { readonly hasEvents: boolean }) {
  const { proofs, session } = useApp();
  const isAdmin = session.kind === "admin";
  const { value: list } = useAnswer(isAdmin ? "api/v1/sources" : undefined, readSources);
  const { value: saved } = useAnswer("api/v1/queries", readCount);
  const { head } = useSyncExternalStore(proofs.subscribe, proofs.now);
  const steps: readonly Step[] = [
    { title: "Send a first event", href: "/welcome", isDone: hasEvents },
    ...(isAdmin
      ? [
          {
            title: "Connect a source of its own",
            href: "/sources",
            isDone: list?.sources.some(({ events, from }) => from !== "token" && events > 0) === true,
          },
        ]
      : []),
    { title: "Look at what arrived", href: "/?since=all", isDone: hasEvents },
    { title: "Save a view", href: "/", isDone: (saved ?? 0) > 0 },
    { title: "Verify the log in this browser", href: "/integrity", isDone: head?.check.kind === "right" },
  ];
  return (
    <aside className="checklist" aria-label="What comes next">
      <h2>What comes next</h2>
      <ol>
        {steps.map(({ href, isDone, title }) => (
          <li key={title} className={isDone ? "checklist-done" : undefined}>
            <span className="checklist-mark" aria-hidden="true">
              {isDone ? <Icon name="check" /> : null}
            </span>
            <Link href={href}>{title}</Link>
            <span className="unseen">{isDone ? "done" : "not yet"}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function readCount(value: unknown): number | undefined {
  return isObject(value) && Array.isArray(value["queries"]) ? value["queries"].length : undefined;
}
