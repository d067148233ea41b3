/** A dialog above the page, made of the browser's own: it keeps the focus, ends with Escape, and gives the focus back. */
import { type ReactNode, useEffect, useRef } from "react";
import { useApp } from "../app/app-context.ts";
import { Button } from "./button.tsx";
import { Toasts } from "./toasts.tsx";
import "./dialog.css";

export interface DialogOptions {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** It is open for as long as it is there. What has the attribute `data-first` gets the focus. */
export function Dialog({ children, onClose, title }: DialogOptions) {
  const { toasts } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // By itself the browser takes the button that closes it.
    const first = dialog.current?.querySelector("[data-first]");
    if (first instanceof HTMLElement) first.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2>{title}</h2>
        <Button kind="plain" icon="close" label="Close" onPress={onClose} />
      </header>
      {children}
      {/* What lies below a dialog is neither seen nor heard. */}
      <Toasts store={toasts} />
    </dialog>
  );
}
