/** What stands in the panel once there are runs: loaded no earlier. */
export { RunCard } from './RunCard.tsx';
export { RunCurves } from './RunCurves.tsx';
export { RunTable } from './RunTable.tsx';
