/** What F5.4 says. */

export const stage = 'stage';
export const ofTheThreeNetworks = 'Of the three networks the linear one goes along: give its hidden layer a bend.';
export const shadedTheNetworkSays = (updates: number) =>
  `Shaded: the network says ●. Elsewhere it says ○. ${updates} updates so far.`;
export const ofPoints = (title: string, right: number, of: number) =>
  `${title}: ${right} of ${of} points on the right side.`;
export const ofRightLoss = (right: number, of: number) => `${right} of ${of} right, loss`;
export const sameAsOneLayer = (lineText: string) => `Same as one layer: ${lineText}`;
export const linear = 'linear';
export const hasOfPointsRight = (title: string, right: number, of: number) =>
  `${title} has ${right} of ${of} points right`;
export const afterUpdates = (updates: number, scores: string) => `After ${updates} updates: ${scores}.`;
export const right = (title: string) => `right, ${title}`;
export const pointsOnTheRight = 'points on the right side';
export const meanLoss = 'mean loss';
export const weightOfX = 'weight of x₁ in the one layer that equals both linear ones';
export const weightOfXText = 'weight of x₂ in it';
export const itsBias = 'its bias';
