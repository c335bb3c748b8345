/** What is known of settings besides their values: loaded when somebody changes one, or comes with a link. */
export { settingsErrors } from '../protocol/settings-errors.ts';
export { readSettings, writeSettings } from '../protocol/settings-link.ts';
export { notHeldNotice } from './not-held.ts';
