/** What stands where there is nothing to show: what that means, and what to do next. */
import type { ReactNode } from "react";
import "./empty.css";

export function Empty({ children, title }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
