/** What may be wider than the screen: it scrolls by itself, and keys reach it. */
import type { ReactNode } from "react";
import "./scroller.css";

export interface ScrollerOptions {
  /** What is in it. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function Scroller({ children, className, label }: ScrollerOptions) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys
    <section className={`scroller ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
