/** The panels that are loaded together, when somebody first turns to one of them. */
export { NetworkPanel } from './NetworkPanel.tsx';
export { TrainingPanel } from './TrainingPanel.tsx';
