/** The title of the tab: what is looked at, on which page. */
import { useEffect } from "react";
import { visible } from "../format/format.ts";

export function useTitle(page: string, what = ""): void {
  useEffect(() => {
    document.title = [visible(what), page, "Tallystick"].filter((part) => part !== "").join(" – ");
  }, [page, what]);
}
