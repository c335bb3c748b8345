/** The address of a page, as in `lessons/xor` or `work`, wherever the site is: from any folder, and also in a file. The header of
 * every page leads to the workbench; what is asked for stands beside it. */
export const pageOf = (page: string): string =>
  document
    .querySelector<HTMLAnchorElement>('[data-place="workbench"]')
    ?.href.replace(/workbench\/(?=(?:index\.html)?$)/, `${page}/`) ?? '';
