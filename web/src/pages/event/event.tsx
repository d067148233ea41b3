/** The page of one event: what a link to it leads to. The link says which leaf it was made for. */
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { parsePermalink } from "../../state/permalink.ts";
import { Empty } from "../../widgets/empty.tsx";
import { EventPanel } from "../../widgets/event-panel/event-panel.tsx";

export function EventPage() {
  const { event = "" } = useParams();
  const link = parsePermalink(event);
  const id = link?.opened.id;
  useEffect(() => {
    document.title = `Event ${id ?? ""} – Tallystick`;
  }, [id]);
  if (link === undefined)
    return (
      <Empty title="This address names no event.">
        <p>A part of it is missing or was changed on the way. Ask for the link once more.</p>
        <Link href="/">Explore the events</Link>
      </Empty>
    );
  return <EventPanel key={event} opened={link.opened} leaf={link.leaf} isPage />;
}
