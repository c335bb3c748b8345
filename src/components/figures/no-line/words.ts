/** What this figure says. */

export const trainOnOnePoint = 'Train on one point';
export const trainOneEpoch = 'Train one epoch';
export const trainEpochs = 'Train 1,000 epochs';
export const lastVisits = (id: string) => `The last visits (${id})`;
export const lastPoints = 'The last points that the rule looked at, the newest first';
export const epoch = 'epoch';
export const point = 'point';
export const line = 'the line';
export const ruleLooks = (count: number) =>
  `The rule looks at one point after the other. Where the unit is wrong, it moves the line; where it is right, the line stays. All ${count} points once are an epoch.`;
export const nothingIsTrainedYet = 'Nothing is trained yet.';
export const unitWas = (moved: boolean, point: string) =>
  `The unit was ${moved ? 'wrong' : 'right'} at ${point}, so the line has ${moved ? 'moved' : 'stayed'}.`;
export const afterOfPoints = (epochs: number, right: number, examples: number) =>
  `After ${epochs === 1 ? 'one epoch' : `${epochs} epochs`} ${right} of ${examples} points are right.`;
export const lastEpochHasMoved = (after: string) =>
  `${after} The last epoch has moved nothing: the line has come to rest.`;
export const times = (moves: number) => `${moves} times`;
export const inTheLastEpoch = (after: string, times: string) => `${after} In the last epoch the line moved ${times}.`;
export const atTheStart = 'at the start';
export const afterEpoch = (of: number) => `after epoch ${of}`;
export const inTheLastEpochTheLine = (after: string, times: string, epoch: number, as: string) =>
  `${after} In the last epoch the line moved ${times}, and it never comes to rest: at the end of epoch ${epoch} it stood exactly as ${as}, so the same moves come again and again.`;
