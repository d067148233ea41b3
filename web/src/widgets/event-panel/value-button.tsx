/** A value that can be pressed: then it offers to ask for it, to leave it out, or to copy it. One is open at a time. */
import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useRef } from "react";
import { Link } from "wouter";
import { visible } from "../../format/format.ts";
import { Button } from "../button.tsx";
import { useCopy } from "../copy-button.tsx";
import { Icon } from "../icon.tsx";
import { aboutPath } from "./about-path.ts";
import { useExploreLinks } from "./use-explore-link.ts";
import "./value-button.css";

export interface ValueButtonOptions {
  /** What is copied, and asked for. */
  readonly text: string;
  /** The field that is asked for it; without one it is only copied. */
  readonly field?: string | undefined;
  /** Besides the value itself, what else can be copied: its place in the record. */
  readonly path?: string | undefined;
  /** What is shown in place of the value itself. */
  readonly children?: ReactNode;
}

/** Which value of the panel is open, by an id of its own. */
export const OpenValue = createContext<readonly [string, (id: string) => void]>(["", () => undefined]);

export function ValueButton({ children, field, path, text }: ValueButtonOptions) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useContext(OpenValue);
  const isOpen = open === id;
  const close = (): void => {
    setOpen("");
    button.current?.focus();
  };
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    // It closes what was opened last, and not the event around it.
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in it end here
    <span className="value" onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        className="value-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(isOpen ? "" : id)}
      >
        {children ?? visible(text)}
      </button>
      {isOpen ? <ValueTools text={text} field={field} path={path} onAsked={close} /> : null}
    </span>
  );
}

interface ValueToolsOptions extends Omit<ValueButtonOptions, "children"> {
  /** Another question is asked: the value is done with. */
  readonly onAsked: () => void;
}

function ValueTools({ field, onAsked, path, text }: ValueToolsOptions) {
  const links = useExploreLinks();
  const copy = useCopy();
  const about = aboutPath(field, text);
  return (
    <span className="value-tools">
      {field === undefined ? null : (
        <>
          <Link className="button button-usual" href={links.only(field, text)} onClick={onAsked}>
            <Icon name="filter" />
            Only this
          </Link>
          <Link className="button button-usual" href={links.without(field, text)} onClick={onAsked}>
            <Icon name="exclude" />
            Without
          </Link>
        </>
      )}
      {about === undefined ? null : (
        <Link className="button button-usual" href={about}>
          <Icon name="search" />
          All about it
        </Link>
      )}
      <Button icon="copy" onPress={() => copy(text)}>
        Copy
      </Button>
      {path === undefined ? null : (
        <Button icon="copy" onPress={() => copy(path, "Path copied.")}>
          Copy path
        </Button>
      )}
    </span>
  );
}
