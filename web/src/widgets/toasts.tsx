/** What was just done, at the foot of the page: read aloud when there is time, undone by its button or by `u`. The focus never moves to it by itself. */
import { type FocusEvent, useRef, useSyncExternalStore } from "react";
import { useKeys } from "../app/keys.ts";
import { visible } from "../format/format.ts";
import type { ToastStore } from "../state/toasts.ts";
import { Button } from "./button.tsx";
import "./toasts.css";

export function Toasts({ store }: { readonly store: ToastStore }) {
  const shown = useSyncExternalStore(store.subscribe, store.shown);
  const cameFrom = useRef<Element>(null);
  useKeys({ u: () => store.undo() });
  const enter = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
    store.hold(true);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) store.hold(false);
  };
  const act = (action: () => void): void => {
    // The button is about to go: the focus goes back to where it was, and is not lost.
    const { current } = cameFrom;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
    else document.getElementById("main")?.focus();
    store.hold(false);
    action();
  };
  return (
    <section
      className="toasts"
      aria-label="Messages"
      onMouseEnter={() => store.hold(true)}
      onMouseLeave={() => store.hold(false)}
      onFocus={enter}
      onBlur={leave}
    >
      <ol aria-live="polite" aria-relevant="additions">
        {shown.map(({ id, text, undo }) => (
          <li key={id} className="toast">
            <span className="toast-text">{visible(text)}</span>
            {undo === undefined ? null : (
              <Button keys="u" onPress={() => act(() => store.undo(id))}>
                Undo
              </Button>
            )}
            <Button
              kind="plain"
              icon="close"
              label="Dismiss the message"
              onPress={() => act(() => store.dismiss(id))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
