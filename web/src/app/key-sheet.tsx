/** All keys, and the switch that turns the single ones off. */
import { usePreferences } from "../state/preferences.ts";
import { Dialog } from "../widgets/dialog.tsx";
import { useApp } from "./app-context.ts";
import { keyGroups } from "./key-map.ts";
import { ROUTES } from "./routes.ts";
import "./key-sheet.css";

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { preferences } = useApp();
  const { keys } = usePreferences(preferences);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="key-sheet">
        {keyGroups(ROUTES.filter(({ isListed }) => isListed)).map(({ lines, title }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ keys: pressed, text }) => (
                <div key={text}>
                  <dt>
                    {pressed.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="key-sheet-switch">
        <input
          type="checkbox"
          checked={keys}
          onChange={({ target }) => preferences.change({ keys: target.checked })}
        />
        Use single keys
      </label>
    </Dialog>
  );
}
