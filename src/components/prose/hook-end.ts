/** Marks in a lesson's HTML where its hook ends. */
export const hookEnd = '<!--hook-end-->';

/** A lesson's HTML in two: the hook, which may be empty, and what follows it. */
export function splitAtHook(html: string): { hook: string; body: string } {
  const end = html.indexOf(hookEnd);
  return end < 0 ? { hook: '', body: html } : { hook: html.slice(0, end), body: html.slice(end + hookEnd.length) };
}
