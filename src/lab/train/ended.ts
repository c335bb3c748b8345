/** What has become of a run: loaded once one has ended. */
export { Result } from './Result.tsx';
export { Stopped } from './Stopped.tsx';
