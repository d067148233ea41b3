/** Puts text where it can be pasted from; also on pages under plain HTTP, where browsers have no clipboard for scripts. */

/** Whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  // Absent outside of a secure context, whatever its type says.
  if ("clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not permitted: the older way may be.
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
