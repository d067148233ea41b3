/** Starts the page and ties its parts to the address: what is shown follows from the address, and every step is in it. */
import type { ApiError } from "./answers.ts";
import { ApiClient } from "./api-client.ts";
import { find } from "./dom.ts";
import { EventPanel } from "./event-panel.ts";
import { visible } from "./format.ts";
import { formatState, type PageState, parseState, RANGES } from "./page-state.ts";
import { SearchView } from "./search-view.ts";
import { TokenStore, tokenInFragment } from "./token.ts";
import { createTokenPrompt } from "./token-prompt.ts";

const tokens = new TokenStore(sessionStorage);
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const client = new ApiClient(() => tokens.token, timeZone);
const form = find("search-form", HTMLFormElement);
const query = find("query", HTMLInputElement);
const range = find("range", HTMLSelectElement);
const forget = find("forget", HTMLButtonElement);
const layout = find("layout", HTMLElement);
let state = parseState(location.search);

const prompt = createTokenPrompt((token) => {
  tokens.keep(token);
  begin();
});
const search = new SearchView({
  ...{ client, timeZone, onRefused },
  hrefOf: (open) => formatState({ ...state, open }),
  onOpen: (open) => go({ ...state, open }),
  onQuery: (other) => go({ ...state, query: other, open: undefined }),
  onWiden: (wider, all) => go({ query: wider, range: all, open: undefined }),
});
const panel = new EventPanel({
  ...{ panel: find("panel", HTMLElement), client, timeZone, onRefused },
  onClose: closePanel,
  onTitle: (title) => {
    document.title = `${visible(title)} – Tallystick`;
  },
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  searchTyped();
});
range.addEventListener("change", searchTyped);
forget.addEventListener("click", () => askForToken(undefined));
document.addEventListener("keydown", onKey);
addEventListener("popstate", () => show(parseState(location.search)));
addEventListener("hashchange", takeFragment);
find("zone", HTMLElement).textContent = `Times: ${timeZone}`;

takeFragment();
if (tokens.token === undefined) askForToken(undefined);
else begin();

/** Takes a token out of the address, so that it is in no history, bookmark or screenshot. */
function takeFragment(): void {
  const token = tokenInFragment(location.hash);
  if (token === undefined) return;
  const isNew = tokens.token !== undefined && tokens.token !== token;
  tokens.keep(token);
  history.replaceState(null, "", location.pathname + location.search);
  if (isNew || layout.hidden) begin();
}

function begin(): void {
  prompt.hide();
  layout.hidden = false;
  form.hidden = false;
  state = parseState(location.search);
  fillForm();
  void search.show(state).then(() => search.mark(state.open));
  showPanel();
}

function askForToken(reason: ApiError | undefined): void {
  tokens.forget();
  search.stop();
  panel.close();
  layout.hidden = true;
  form.hidden = true;
  prompt.ask(reason);
}

/** Takes what is about the token: 401 and 403. Anything else is for whoever asked. */
function onRefused({ error, status }: { readonly error: ApiError; readonly status: number }): boolean {
  if (status !== 401 && status !== 403) return false;
  askForToken(error);
  return true;
}

function searchTyped(): void {
  const wanted = RANGES.find((one) => one === range.value) ?? "all";
  const next: PageState = { query: query.value.trim(), range: wanted, open: undefined };
  // The same search once more is a wish to see what is new.
  if (formatState(next) === formatState(state)) void search.show(next);
  else go(next);
}

/** Goes to a new address, and shows it. */
function go(next: PageState): void {
  history.pushState(null, "", formatState(next));
  show(next);
}

function show(next: PageState): void {
  const isOther = next.query !== state.query || next.range !== state.range;
  state = next;
  fillForm();
  if (isOther) void search.show(state).then(() => search.mark(state.open));
  else search.mark(state.open);
  showPanel();
}

function showPanel(): void {
  const { open } = state;
  layout.classList.toggle("has-panel", open !== undefined);
  if (open !== undefined) return void panel.open(open);
  panel.close();
  document.title = state.query === "" ? "Tallystick" : `${visible(state.query)} – Tallystick`;
}

function closePanel(): void {
  const { open } = state;
  if (open === undefined) return;
  go({ ...state, open: undefined });
  if (!search.focus(open)) query.focus();
}

function fillForm(): void {
  query.value = state.query;
  range.value = state.range;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === "/" && !isTyping && !layout.hidden) {
    event.preventDefault();
    query.select();
    query.focus();
  }
  if (event.key === "Escape" && state.open !== undefined && !isTyping) closePanel();
}
