/** Leads somebody who opens an empty log to the page that says how to send, once. */
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { readSetup } from "../api/setup.ts";
import { useAnswer } from "../api/use-answer.ts";

export function FirstVisit() {
  const [path, go] = useLocation();
  // Only the page that nobody asked for by name is taken away.
  const isBare = useRef(path === "/" && location.search === "");
  const { value } = useAnswer(isBare.current ? "api/v1/setup" : undefined, readSetup);
  useEffect(() => {
    if (value?.hasEvents !== false || !isBare.current) return;
    isBare.current = false;
    go("/welcome", { replace: true });
  }, [value, go]);
  return null;
}
