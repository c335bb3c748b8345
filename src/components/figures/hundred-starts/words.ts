/** What this figure says. */

export const start = 'start';
export const trainNetworks = (starts: number) => `Train ${starts} networks`;
export const stop = 'Stop';
export const hiddenUnits = 'Hidden units';
export const ofTheHundredNetworks = (start: number, so: boolean) =>
  `Of the hundred networks number ${start} goes along${so ? ', the first that got stuck' : ''}.`;
export const whatTrainsThemCould = 'What trains them could not be loaded. Check the connection and train again.';
export const trainingBegins = 'Training begins.';
export const nothingIsTrainedYet = 'Nothing is trained yet.';
export const ofNetworksWithHidden = (solved: number, count: number, hidden: string) =>
  `${solved} of ${count} networks with ${hidden} hidden units have solved XOR`;
export const soFar = (so: string) => `${so} so far.`;
export const thenItWasStopped = (so: string) => `${so}; then it was stopped.`;
export const whatCameOut = (id: string) => `What came out (${id})`;
export const whatCameOutText = 'What came out';
export const hiddenUnitsText = 'hidden units';
export const solved = 'solved';
export const outputsOfTheFirst = 'outputs of the first that did not';
export const of = (count: number, starts: number) => `${count} of ${starts}`;
export const noneFailed = 'none failed';
