/** The frame around every page: where one can go, and what is set for all of them. */
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { usePreferences } from "../state/preferences.ts";
import { Button } from "../widgets/button.tsx";
import { Icon } from "../widgets/icon.tsx";
import { useApp } from "./app-context.ts";
import { useKeys } from "./keys.ts";
import { MismatchBar } from "./mismatch-bar.tsx";
import { ROUTES } from "./routes.ts";
import "./shell.css";

// What it computes with is large, and no page waits for it.
const IntegrityBadge = lazy(async () => ({
  default: (await import("./integrity-badge.tsx")).IntegrityBadge,
}));
const CLOCKS = {
  local: { name: "Local time", next: "utc" },
  utc: { name: "UTC", next: "own" },
  own: { name: "Event's own time", next: "local" },
} as const;
const THEMES = {
  system: { text: "System colours", next: "light" },
  light: { text: "Light", next: "dark" },
  dark: { text: "Dark", next: "contrast" },
  contrast: { text: "High contrast", next: "system" },
} as const;

export function Shell({ children }: { readonly children: ReactNode }) {
  const { preferences, signOut } = useApp();
  const { clock, theme } = usePreferences(preferences);
  const [at, go] = useLocation();
  const listed = ROUTES.filter(({ isListed }) => isListed);
  const links = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a narrow screen not all of them may be in view.
    links.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at]);
  useKeys(Object.fromEntries(listed.map(({ key, path }) => [`g ${key}`, () => go(path)])));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <nav className="shell-nav" aria-label="Pages">
        <Link href="/" className="shell-name" aria-label="Tallystick">
          <img src="icon.svg" alt="" width="24" height="24" />
          <span>Tallystick</span>
        </Link>
        <ul ref={links}>
          {listed.map(({ icon, key, path, title }) => (
            <li key={path}>
              <Link
                href={path}
                aria-current={at === path ? "page" : at.startsWith(`${path}/`) ? "true" : undefined}
                aria-keyshortcuts={`g ${key}`}
                className="shell-link"
              >
                <Icon name={icon} />
                <span>{title}</span>
              </Link>
            </li>
          ))}
        </ul>
        <div className="shell-foot">
          <Suspense>
            <IntegrityBadge />
          </Suspense>
          <Button
            kind="plain"
            icon="clock"
            onPress={() => preferences.change({ clock: CLOCKS[clock].next })}
            title="By whose clock times are shown: press to change it"
          >
            {CLOCKS[clock].name}
          </Button>
          <Button
            kind="plain"
            icon="theme"
            onPress={() => preferences.change({ theme: THEMES[theme].next })}
            title="The colours: press to change them"
          >
            {THEMES[theme].text}
          </Button>
          <Button kind="plain" icon="leave" onPress={signOut}>
            Sign out
          </Button>
        </div>
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        <MismatchBar />
        {children}
      </main>
    </div>
  );
}
