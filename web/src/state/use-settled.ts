/** A value once it has been the same for a while, so that nothing is asked for each letter that is typed. */
import { useEffect, useState } from "react";

/** Without a pause it is the value itself. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return pauseMs === 0 ? value : settled;
}
