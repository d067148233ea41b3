/** A panel under its button, beside the page and not above it: Escape, a press elsewhere and a focus that leaves close it, and the button has the focus again. */
import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./popover.css";

export interface PopoverOptions {
  readonly icon: IconName;
  /** What stands on the button. */
  readonly text: string;
  /** What the button and its panel are called. */
  readonly name: string;
  readonly keys?: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

const FIRST = "button:not(:disabled), input, select, textarea, a[href]";

export function Popover({ children, icon, isOpen, keys, name, onOpen, text }: PopoverOptions) {
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    panel.current?.querySelector<HTMLElement>(FIRST)?.focus();
    const press = ({ target }: PointerEvent): void => {
      if (target instanceof Node && whole.current?.contains(target) === false) onOpen(false);
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, [isOpen, onOpen]);
  useEffect(() => {
    // What had the focus may have been taken out of the panel by what it did.
    if (isOpen && document.activeElement === document.body) panel.current?.focus();
  });
  const leave = ({ relatedTarget }: FocusEvent): void => {
    // Without a target the focus went to what the browser itself shows, such as a calendar.
    if (relatedTarget !== null && !whole.current?.contains(relatedTarget)) onOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever has the focus within
    <div
      ref={whole}
      className="popover"
      role="presentation"
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.preventDefault();
        button.current?.focus();
        onOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="button popover-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={keys}
        aria-label={`${name}: ${text}`}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon name={icon} />
        <span className="popover-text">{text}</span>
        <Icon name="open" />
      </button>
      {isOpen ? (
        <div ref={panel} className="popover-panel" role="dialog" aria-label={name} tabIndex={-1}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
