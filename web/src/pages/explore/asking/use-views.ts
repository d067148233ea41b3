/** The saved views, and what can be done with them. Each change is the server's first; what can be undone says how. */
import { useCallback, useEffect, useState } from "react";
import { readView, readViews, type SavedView, viewBody } from "../../../api/saved-views.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { useApp } from "../../../app/app-context.ts";
import { visible } from "../../../format/format.ts";
import type { PageState } from "../../../state/page-state.ts";
import type { GoTo } from "../../../state/use-page-state.ts";

/** What is saved of a view. */
export type ViewDraft = Omit<SavedView, "id" | "isMine">;

export interface Views {
  /** Undefined until they are known. */
  readonly views: readonly SavedView[] | undefined;
  /** Why the last change was not made; empty where it was. */
  readonly trouble: string;
  /** Gives the view as it was saved; a new one without an id. */
  readonly save: (draft: ViewDraft, id?: string) => Promise<SavedView | undefined>;
  /** `onBack` is told when it is undone: then it is there again, under its id. */
  readonly remove: (view: SavedView, onBack: () => void) => Promise<boolean>;
}

const PATH = "api/v1/queries";

export function useViews(): Views {
  const { client, onRefused, toasts } = useApp();
  const { again, value } = useAnswer(PATH, readViews);
  const [trouble, setTrouble] = useState("");
  const save = useCallback(
    async (draft: ViewDraft, id?: string): Promise<SavedView | undefined> => {
      const [method, path] =
        id === undefined ? (["POST", PATH] as const) : (["PUT", `${PATH}/${id}`] as const);
      const answer = await client.send(method, path, viewBody(draft), readView);
      if (!answer.ok && !onRefused(answer)) setTrouble(answer.error.message);
      if (!answer.ok) return undefined;
      setTrouble("");
      again();
      return answer.value;
    },
    [client, onRefused, again],
  );
  const remove = useCallback(
    async (view: SavedView, onBack: () => void): Promise<boolean> => {
      const answer = await client.send("DELETE", `${PATH}/${view.id}`, undefined, () => true);
      if (!answer.ok && !onRefused(answer)) setTrouble(answer.error.message);
      if (!answer.ok) return false;
      setTrouble("");
      again();
      toasts.show(`Removed the view ${visible(view.name)}.`, () => {
        void save(view, view.id).then((made) => {
          if (made === undefined) toasts.show(`The view ${visible(view.name)} could not be brought back.`);
          else onBack();
        });
      });
      return true;
    },
    [client, onRefused, again, toasts, save],
  );
  return { views: value, trouble, save, remove };
}

/** An address that names a view and nothing else means what is saved under it. */
export function useNamedView(
  { isAsSaved, view }: PageState,
  views: readonly SavedView[] | undefined,
  goTo: GoTo,
): void {
  const { toasts } = useApp();
  useEffect(() => {
    if (!isAsSaved || views === undefined) return;
    const found = views.find(({ id }) => id === view);
    if (found === undefined) {
      toasts.show("There is no such view: it was removed, or somebody keeps it to themselves.");
      goTo({ view: undefined }, { replace: true });
      return;
    }
    const { query, since, until } = found;
    goTo({ query, since, until }, { replace: true });
  }, [isAsSaved, view, views, goTo, toasts]);
}
