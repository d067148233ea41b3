/** What somebody signs in with, from the address' fragment, which no server sees, or from a field. */

/** Visible ASCII, which is all that a header takes. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;
/** The code of a one-time link. */
const CODE = /^[\w-]{16,128}$/;

export type SignInWith = { readonly token: string } | { readonly link: string };

/** The token in a fragment such as `#token=tlyr_…`, or the code that `/sign-in#…` is; undefined where there is neither. */
export function signInFragment(path: string, hash: string): SignInWith | undefined {
  const fragment = hash.replace(/^#/, "");
  if (path.endsWith("/sign-in") && CODE.test(fragment)) return { link: fragment };
  const token = new URLSearchParams(fragment).get("token") ?? "";
  return isToken(token) ? { token } : undefined;
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}
