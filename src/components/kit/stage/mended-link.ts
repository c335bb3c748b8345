/**
 * Links as programs for mail and chat leave them: with `=` and `&` written in codes, with the full stop or the bracket of the
 * sentence around them. What can be read is read; a figure that the page does not have is said to be missing.
 */

/** What no part of a link ends with: the end of a sentence, a bracket, a quotation mark, also in codes. */
const after = /(?:[.,;:!?)\]}>"'’”»]|%(?:2[2279CE]|3[ABEF]|5D|7D)|%E2%80%9[9D])+$/i;

/** A hash as this site writes it, from one that went through other hands; the same where nothing is wrong. */
export function mendedHash(hash: string): string {
  if (!/=|%3D/i.test(hash)) return hash;
  const parts = hash
    .replace(/^(?:#|%23)+/i, '')
    .replace(/&amp;|%26(?:amp(?:;|%3B))?/gi, '&')
    .split('&')
    .filter((part) => part !== '');
  const mended = parts.map((part) => part.replace(/%3D/i, '=').replace(after, ''));
  return `#${mended.join('&')}`;
}

/** The names of what a hash speaks of. */
export const namesIn = (hash: string): string[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => part.slice(0, part.indexOf('=')));

/** Says in words what the page lacks. */
function sayMissing(missing: readonly string[]): void {
  document.querySelector('.link-notice')?.remove();
  if (missing.length === 0) return;
  const notice = document.createElement('p');
  notice.className = 'link-notice';
  notice.setAttribute('role', 'status');
  const names = missing.map((name) => `“${name.slice(0, 20)}”`).join(', ');
  notice.textContent = `The link speaks of ${names}, which this page does not have. Everything else of it was read.`;
  document.querySelector('main')?.prepend(notice);
}

/** Whether the page as a whole reads what stands under a name: the workbench has no parts with ids for its links. */
const isOfPage = (name: string) => document.querySelector(`[data-link-names~="${CSS.escape(name)}"]`) !== null;

/** Mends the address of this page, or says what it speaks of and the page has not. */
function mend(): void {
  const mended = mendedHash(location.hash);
  // Whoever reads the address hears of it: it may have been read before this was here.
  if (mended !== location.hash) location.replace(mended);
  else sayMissing(namesIn(mended).filter((name) => !document.getElementById(name) && !isOfPage(name)));
}

if (typeof document !== 'undefined') {
  addEventListener('hashchange', mend);
  mend();
}
