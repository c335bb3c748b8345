/** What is said at an address that does not exist. */
export const title = 'Page not found';
export const heading = 'There is no page at this address';
export const what = 'The link may be old or mistyped. All lessons are listed on the <a href="/">home page</a>.';
