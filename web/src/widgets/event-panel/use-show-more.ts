/** How much of something long is shown: a piece, and double with each wish for more, so that few wishes lead to the whole. */
import { useCallback, useState } from "react";

export function useShowMore(piece: number): readonly [shown: number, more: () => void] {
  const [shown, setShown] = useState(piece);
  const more = useCallback(() => setShown((now) => now * 2), []);
  return [shown, more];
}
