/** How this browser shows things; and for admins the tokens and the search copy. */

import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { usePreferences } from "../../state/preferences.ts";
import { Choice } from "./choice.tsx";
import { CopyState } from "./copy-state.tsx";
import { Tokens } from "./tokens.tsx";
import "./settings.css";

export function Settings() {
  const { preferences, session, signOut } = useApp();
  const { clock, density, keys, theme } = usePreferences(preferences);
  useTitle("Settings");
  return (
    <div className="settings">
      <h1>Settings</h1>
      <section>
        <h2>This browser</h2>
        <Choice
          title="Colours"
          chosen={theme}
          choices={[
            { id: "system", title: "As the system" },
            { id: "light", title: "Light" },
            { id: "dark", title: "Dark" },
            { id: "contrast", title: "High contrast" },
          ]}
          onChoose={(next) => preferences.change({ theme: next })}
        />
        <Choice
          title="Times"
          chosen={clock}
          choices={[
            { id: "local", title: "Local" },
            { id: "own", title: "Each event's own" },
            { id: "utc", title: "UTC" },
          ]}
          onChoose={(next) => preferences.change({ clock: next })}
        />
        <Choice
          title="Lines"
          chosen={density}
          choices={[
            { id: "comfortable", title: "Comfortable" },
            { id: "compact", title: "Compact" },
          ]}
          onChoose={(next) => preferences.change({ density: next })}
        />
        <Choice
          title="Single keys"
          chosen={keys ? "on" : "off"}
          choices={[
            { id: "on", title: "On" },
            { id: "off", title: "Off" },
          ]}
          onChoose={(next) => preferences.change({ keys: next === "on" })}
        />
      </section>
      <section>
        <h2>You</h2>
        <p>
          Signed in as <strong>{session.name}</strong>, who may{" "}
          {session.kind === "admin" ? "do everything" : "read"}.{" "}
          <button type="button" className="settings-link" onClick={signOut}>
            Sign out
          </button>
        </p>
      </section>
      <CopyState isAdmin={session.kind === "admin"} />
      {session.kind === "admin" ? <Tokens /> : null}
    </div>
  );
}
