/** Every page there is: its address, what it is called, the key that leads to it behind `g`, and where it is loaded from. */
import type { LoadPage } from "../state/loaded-pages.ts";
import type { IconName } from "../widgets/icon.tsx";

export interface PageRoute {
  readonly path: string;
  readonly title: string;
  readonly icon: IconName;
  /** Pressed behind `g`; for what stands in the navigation. */
  readonly key: string;
  /** Whether it stands in the navigation. */
  readonly isListed: boolean;
  readonly load: LoadPage;
}

/** In the order of the navigation. A page that nobody opened is not loaded. */
export const ROUTES: readonly PageRoute[] = [
  {
    ...{ path: "/", title: "Explore", icon: "search", key: "e", isListed: true },
    load: async () => ({ default: (await import("../pages/explore/explore.tsx")).Explore }),
  },
  {
    ...{ path: "/live", title: "Live", icon: "live", key: "l", isListed: true },
    load: async () => ({ default: (await import("../pages/live/live.tsx")).Live }),
  },
  {
    ...{ path: "/changes", title: "Changes", icon: "changes", key: "c", isListed: true },
    load: async () => ({ default: (await import("../pages/changes/changes.tsx")).Changes }),
  },
  {
    ...{ path: "/entities", title: "Entities", icon: "people", key: "n", isListed: true },
    load: async () => ({ default: (await import("../pages/entities/entities.tsx")).Entities }),
  },
  {
    ...{ path: "/entities/:kind/:name", title: "Entity", icon: "people", key: "", isListed: false },
    load: async () => ({ default: (await import("../pages/entities/entity.tsx")).Entity }),
  },
  {
    ...{ path: "/compare", title: "Compare", icon: "compare", key: "d", isListed: true },
    load: async () => ({ default: (await import("../pages/compare/compare.tsx")).Compare }),
  },
  {
    ...{ path: "/sources", title: "Sources", icon: "source", key: "s", isListed: true },
    load: async () => ({ default: (await import("../pages/sources/sources.tsx")).Sources }),
  },
  {
    ...{ path: "/integrity", title: "Integrity", icon: "shield", key: "i", isListed: true },
    load: async () => ({ default: (await import("../pages/integrity/integrity.tsx")).Integrity }),
  },
  {
    ...{ path: "/settings", title: "Settings", icon: "settings", key: ",", isListed: true },
    load: async () => ({ default: (await import("../pages/settings/settings.tsx")).Settings }),
  },
  {
    ...{ path: "/welcome", title: "Get started", icon: "play", key: "", isListed: false },
    load: async () => ({ default: (await import("../pages/welcome/welcome.tsx")).Welcome }),
  },
  {
    ...{ path: "/e/:event", title: "Event", icon: "link", key: "", isListed: false },
    load: async () => ({ default: (await import("../pages/event/event.tsx")).EventPage }),
  },
];
