/** Saved views: those there are, the one that is looked at and whether it was altered, and a name for what is asked now. */
import { useState } from "react";
import { Link } from "wouter";
import type { SavedView } from "../../../api/saved-views.ts";
import { useApp } from "../../../app/app-context.ts";
import { visible } from "../../../format/format.ts";
import { rangeText } from "../../../format/range-text.ts";
import type { PageState } from "../../../state/page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { CopyButton } from "../../../widgets/copy-button.tsx";
import { Popover } from "../../../widgets/popover.tsx";
import type { Views } from "./use-views.ts";
import { ViewForm } from "./view-form.tsx";
import "./views-menu.css";

export interface ViewsMenuOptions {
  readonly views: Views;
  readonly state: PageState;
  readonly zone: string;
  readonly onView: (view: SavedView) => void;
  /** The address names another view from now on, or none. */
  readonly onNamed: (view: string | undefined) => void;
}

export function ViewsMenu({ onNamed, onView, state, views, zone }: ViewsMenuOptions) {
  const { toasts } = useApp();
  const [isOpen, setOpen] = useState(false);
  const all = views.views ?? [];
  const current = all.find(({ id }) => id === state.view);
  const { query, since, until } = state;
  const isAltered =
    current !== undefined && (current.query !== query || current.since !== since || current.until !== until);
  const text = current === undefined ? "Views" : `${visible(current.name)}${isAltered ? " (altered)" : ""}`;
  const said = (view: SavedView | undefined, done: string): void => {
    if (view === undefined) return;
    toasts.show(`${done} the view ${visible(view.name)}.`);
    onNamed(view.id);
    setOpen(false);
  };
  return (
    <Popover icon="save" name="Saved views" text={text} isOpen={isOpen} onOpen={setOpen}>
      <div className="views-menu">
        {current !== undefined && isAltered ? (
          <div className="views-altered">
            <p>
              <strong>{visible(current.name)}</strong> was altered since it was saved.
            </p>
            {current.isMine ? (
              <Button
                kind="main"
                onPress={() => {
                  const draft = { ...current, query, since, until };
                  void views.save(draft, current.id).then((view) => said(view, "Updated"));
                }}
              >
                Update it
              </Button>
            ) : null}
            <Button onPress={() => onView(current)}>Back to what was saved</Button>
          </div>
        ) : null}
        <h2>Saved views</h2>
        {all.length === 0 ? (
          <p className="quiet">{views.views === undefined ? "Loading…" : "There are none yet."}</p>
        ) : (
          <ul>
            {all.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                isCurrent={view.id === state.view}
                views={views}
                zone={zone}
                onOpen={() => setOpen(false)}
                onNamed={onNamed}
              />
            ))}
          </ul>
        )}
        <h2>Save what is asked now</h2>
        <p className="quiet small">
          <code>{query === "" ? "everything" : visible(query)}</code>, {rangeText({ since, until }, zone)}
        </p>
        <ViewForm
          action="Save"
          name=""
          isShared={false}
          onSave={async ({ isShared, name }) => {
            const view = await views.save({ name, isShared, query, since, until });
            said(view, "Saved");
          }}
        />
        <p role="alert" className="views-trouble">
          {views.trouble === "" ? null : visible(views.trouble)}
        </p>
      </div>
    </Popover>
  );
}

interface ViewLineOptions {
  readonly view: SavedView;
  readonly isCurrent: boolean;
  readonly views: Views;
  readonly zone: string;
  readonly onOpen: () => void;
  readonly onNamed: (view: string | undefined) => void;
}

function ViewLine({ isCurrent, onNamed, onOpen, view, views, zone }: ViewLineOptions) {
  const [isRenamed, setRenamed] = useState(false);
  const name = visible(view.name);
  if (isRenamed)
    return (
      <li className="view-line">
        <ViewForm
          action="Rename"
          name={view.name}
          isShared={view.isShared}
          onSave={async (changed) => {
            if ((await views.save({ ...view, ...changed }, view.id)) !== undefined) setRenamed(false);
          }}
        />
        <Button onPress={() => setRenamed(false)}>Cancel</Button>
      </li>
    );
  return (
    <li className="view-line">
      <Link
        href={`/?view=${view.id}`}
        className="view-link"
        aria-current={isCurrent ? "true" : undefined}
        onClick={onOpen}
      >
        <span>{name}</span>
        <span className="quiet small view-about">
          {view.isShared ? (view.isMine ? "shared · " : "shared by somebody else · ") : ""}
          {rangeText(view, zone)} · <code>{view.query === "" ? "everything" : visible(view.query)}</code>
        </span>
      </Link>
      <CopyButton
        label={`Copy a link to the view ${name}`}
        text={new URL(`./?view=${view.id}`, document.baseURI).href}
      />
      {view.isMine ? (
        <>
          <Button kind="plain" icon="edit" label={`Rename ${name}`} onPress={() => setRenamed(true)} />
          <Button
            kind="plain"
            icon="close"
            label={`Remove ${name}`}
            onPress={() => {
              const back = (): void => (isCurrent ? onNamed(view.id) : undefined);
              void views.remove(view, back).then((isRemoved) => {
                if (isRemoved && isCurrent) onNamed(undefined);
              });
            }}
          />
        </>
      ) : null}
    </li>
  );
}
