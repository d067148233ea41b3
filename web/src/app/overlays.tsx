/** What lies above every page when it is called: the palette and the sheet of keys. Neither is loaded before. */
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useKeys } from "./keys.ts";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));
const KeySheet = lazy(async () => ({ default: (await import("./key-sheet.tsx")).KeySheet }));

export function Overlays() {
  const [shown, setShown] = useState<"palette" | "keys">();
  const close = useCallback(() => setShown(undefined), []);
  const showKeys = useCallback(() => setShown("keys"), []);
  useKeys({ "?": showKeys });
  useEffect(() => {
    // Also where somebody types: it is no single key.
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      setShown("palette");
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <Suspense>
      {shown === "palette" ? <Palette onClose={close} onKeys={showKeys} /> : null}
      {shown === "keys" ? <KeySheet onClose={close} /> : null}
    </Suspense>
  );
}
