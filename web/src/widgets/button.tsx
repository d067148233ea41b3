/** A button: what it does in words, with a sign where that helps. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./button.css";

export interface ButtonOptions {
  /** `main`: what most people came for; `plain`: one of many; `danger`: takes something away. */
  readonly kind?: "main" | "usual" | "plain" | "danger";
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** Its name, where only the sign is seen. */
  readonly label?: string;
  readonly title?: string;
  readonly isPressed?: boolean;
  /** Whether what it opens is open. */
  readonly isExpanded?: boolean;
  readonly isDisabled?: boolean;
  readonly isSubmit?: boolean;
  readonly keys?: string;
  readonly onPress?: () => void;
}

export function Button({
  children,
  icon,
  isDisabled,
  isExpanded,
  isPressed,
  isSubmit,
  keys,
  kind = "usual",
  label,
  onPress,
  title,
}: ButtonOptions) {
  return (
    <button
      type={isSubmit === true ? "submit" : "button"}
      className={`button button-${kind}`}
      disabled={isDisabled}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={title ?? label}
      onClick={onPress}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
