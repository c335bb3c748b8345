/** The header of every page leads to the workbench, from any folder and also in a file: what is asked for stands beside it. */
const workbench = () => document.querySelector<HTMLAnchorElement>('[data-place="workbench"]')?.href ?? '';

/** The address of the site, with a slash at its end. */
export const siteRoot = (): string => workbench().replace(/workbench\/(?:index\.html)?$/, '');

/** The address of a page, as in `lessons/xor` or `work`, wherever the site is. */
export const pageOf = (page: string): string => workbench().replace(/workbench\/(?=(?:index\.html)?$)/, `${page}/`);
