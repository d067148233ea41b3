/** The page of a route, as soon as its file is there. */
import { useEffect, useSyncExternalStore } from "react";
import type { LoadedPages, LoadPage } from "../state/loaded-pages.ts";
import { Button } from "../widgets/button.tsx";
import { Empty } from "../widgets/empty.tsx";

export interface RoutePageOptions {
  readonly load: LoadPage;
  readonly pages: LoadedPages;
}

export function RoutePage({ load, pages }: RoutePageOptions) {
  const page = useSyncExternalStore(pages.subscribe, () => pages.of(load));
  useEffect(() => void pages.bring(load), [load, pages]);
  switch (page.kind) {
    case "loading":
      return <Empty title="Loading…" />;
    case "there":
      return <page.Page />;
    case "failed":
      return (
        <Empty title="This page could not be loaded.">
          <p>The server is away, or it was replaced by another version since this tab was opened.</p>
          <Button onPress={() => location.reload()}>Reload</Button>
        </Empty>
      );
  }
}
