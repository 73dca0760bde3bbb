/**
 * Puts a text on the clipboard. Falls back to the old way where the new one is missing or
 * forbidden, as in frames without the permission.
 *
 * @param near - an element of ours: the fallback needs a focusable place inside the same dialog
 * @returns whether it worked
 */
export async function writeClipboard(text: string, near: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return near !== null && copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const holder = near.ownerDocument.createElement('textarea');
  holder.value = text;
  holder.readOnly = true;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  near.after(holder);
  holder.select();
  let isCopied = false;
  try {
    // Deprecated and without a successor for this case; every browser still has it.
    isCopied = near.ownerDocument.execCommand('copy');
  } catch {
    isCopied = false;
  }
  holder.remove();
  near.focus();
  return isCopied;
}
