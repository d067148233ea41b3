/** The page as a whole: who asks, which page the address names, and the frame around it. */
import { useEffect, useMemo } from "react";
import { Link, matchRoute, Route, Router, Switch, useRouter } from "wouter";
import { ApiClient } from "../api/api-client.ts";
import { SignIn } from "../pages/sign-in/sign-in.tsx";
import { ProofFindingStore } from "../proof/proof-findings.ts";
import { LoadedPages } from "../state/loaded-pages.ts";
import { PreferenceStore } from "../state/preferences.ts";
import { TailPlace } from "../state/tail-place.ts";
import { ToastStore } from "../state/toasts.ts";
import { Empty } from "../widgets/empty.tsx";
import { Toasts } from "../widgets/toasts.tsx";
import { AppContext, type AppParts } from "./app-context.ts";
import { FirstVisit } from "./first-visit.tsx";
import { Overlays } from "./overlays.tsx";
import { RoutePage } from "./route-page.tsx";
import { ROUTES } from "./routes.ts";
import { Shell } from "./shell.tsx";
import { useSession } from "./use-session.ts";

export function App() {
  const client = useMemo(() => new ApiClient(), []);
  const preferences = useMemo(() => new PreferenceStore(), []);
  const toasts = useMemo(() => new ToastStore(after), []);
  const proofs = useMemo(() => new ProofFindingStore(), []);
  const tailPlace = useMemo(() => new TailPlace(), []);
  const pages = useMemo(() => new LoadedPages(), []);
  const { onRefused, session, signIn, signOut, state } = useSession(client);
  const { parser } = useRouter();
  useEffect(() => {
    // The page that the address names is on its way while it is asked who is there.
    const path = location.pathname.slice(basePath().length);
    const named = ROUTES.find((route) => matchRoute(parser, route.path, path)[0]);
    if (named !== undefined) void pages.bring(named.load);
  }, [pages, parser]);
  const parts = useMemo<AppParts | undefined>(
    () =>
      session === undefined
        ? undefined
        : { client, preferences, toasts, proofs, tailPlace, session, onRefused, signOut },
    [client, preferences, toasts, proofs, tailPlace, session, onRefused, signOut],
  );
  if (parts === undefined) return <SignIn state={state} onToken={(token) => signIn({ token })} />;
  return (
    <AppContext value={parts}>
      <Router base={basePath()}>
        <Shell>
          <Switch>
            {ROUTES.map(({ load, path }) => (
              <Route key={path} path={path}>
                <RoutePage load={load} pages={pages} />
              </Route>
            ))}
            <Route>
              <h1 className="unseen">No such page</h1>
              <Empty title="There is no such page.">
                <p>The address may be cut off or mistyped.</p>
                <Link href="/">Explore the events</Link>
              </Empty>
            </Route>
          </Switch>
        </Shell>
        <FirstVisit />
        <Overlays />
        <Toasts store={toasts} />
      </Router>
    </AppContext>
  );
}

/** The path under which the server stands, as its `<base>` says, without the slash at the end. */
function basePath(): string {
  return new URL(document.baseURI).pathname.replace(/\/$/, "");
}

function after(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
