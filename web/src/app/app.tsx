/** The page as a whole: who asks, which page the address names, and the frame around it. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { Route, Router, Switch } from "wouter";
import type { ApiError } from "../api/answers.ts";
import { ApiClient } from "../api/api-client.ts";
import { TokenStore, tokenInFragment } from "../api/token.ts";
import { SignIn } from "../pages/sign-in/sign-in.tsx";
import { PreferenceStore } from "../state/preferences.ts";
import { ToastStore } from "../state/toasts.ts";
import { Empty } from "../widgets/empty.tsx";
import { Toasts } from "../widgets/toasts.tsx";
import { AppContext, type AppParts } from "./app-context.ts";
import { ROUTES } from "./routes.ts";
import { Shell } from "./shell.tsx";

const PAGES = ROUTES.map((route) => ({ ...route, Page: lazy(route.load) }));

export function App() {
  const tokens = useMemo(() => new TokenStore(sessionStorage), []);
  const [token, setToken] = useState(() => takeToken(tokens));
  const [reason, setReason] = useState<ApiError>();
  const signOut = useCallback(() => {
    tokens.forget();
    setToken(undefined);
    setReason(undefined);
  }, [tokens]);
  const preferences = useMemo(() => new PreferenceStore(), []);
  const toasts = useMemo(() => new ToastStore(after), []);
  const parts = useMemo<AppParts>(
    () => ({
      client: new ApiClient(() => tokens.token),
      preferences,
      toasts,
      signOut,
      onRefused({ error, status }) {
        if (status !== 401 && status !== 403) return false;
        tokens.forget();
        setToken(undefined);
        setReason(error);
        return true;
      },
    }),
    [tokens, preferences, toasts, signOut],
  );
  useEffect(() => {
    const take = (): void => setToken(takeToken(tokens));
    addEventListener("hashchange", take);
    return () => removeEventListener("hashchange", take);
  }, [tokens]);

  if (token === undefined) {
    const onToken = (typed: string): void => {
      tokens.keep(typed);
      setReason(undefined);
      setToken(typed);
    };
    return <SignIn reason={reason} onToken={onToken} />;
  }
  return (
    <AppContext value={parts}>
      <Router base={basePath()}>
        <Shell>
          <Suspense fallback={<Empty title="Loading…" />}>
            <Switch>
              {PAGES.map(({ path, Page }) => (
                <Route key={path} path={path} component={Page} />
              ))}
              <Route>
                <Empty title="There is no such page.">
                  <a href=".">Explore the events</a>
                </Empty>
              </Route>
            </Switch>
          </Suspense>
        </Shell>
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

/** Takes a token out of the address, so that it is in no history, bookmark or screenshot. */
function takeToken(tokens: TokenStore): string | undefined {
  const token = tokenInFragment(location.hash);
  if (token !== undefined) {
    tokens.keep(token);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return tokens.token;
}
