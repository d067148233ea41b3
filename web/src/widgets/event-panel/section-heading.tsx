/** The heading of a part of an event: one level below the event's own, which is the page's or stands beside a list. */
import { createContext, type ReactNode, useContext } from "react";
import "./section-heading.css";

/** Whether the event is the page. */
export const IsPage = createContext(false);

export function SectionHeading({ children }: { readonly children: ReactNode }) {
  const Heading = useContext(IsPage) ? "h2" : "h3";
  return <Heading className="section-heading">{children}</Heading>;
}
