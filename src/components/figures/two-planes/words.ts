/** What F3.2 says. */

export const unit = 'unit';
export const discShouldGiveRing =
  'Disc: should give 1; ring: 0. Right: large marks have landed; hatched: the output is at least ½.';
export const hH = 'h₁, h₂ and a';
export const whereThePointsLand = (id: string) => `Where the points land (${id})`;
export const whereThePointsLandText = 'Where the points land';
export const output = 'output';
export const shouldBe = 'should be';
export const hFor = (place: number, x: string) => `h${place} for ${x}`;
export const outputFor = (x: string) => `the output for ${x}`;
export const inputPlane = (sentence: string) => `The input plane. ${sentence}`;
export const hasNotLanded = 'has not landed';
export const planeOfTheHidden = (places: string) => `The plane of the hidden units. ${places}.`;
export const units = 'Units';
export const gainK = (gainOf: string) => `Gain k = ${gainOf}`;
export const noOutputIsComputed = 'No output is computed yet';
export const ofRight = (right: number, count: number) => `${right} of ${count} right`;
export const ofRightSoFar = (right: number, count: number) => `${right} of ${count} right so far`;
export const step = 'step';
export const outputIsExactly = 'the output is exactly ½';
export const fourPointsWait = 'Four points wait in the input plane. Nothing is computed yet.';
export const firstHiddenUnitSays = (show: string, place: string) => `The first hidden unit says ${show} to ${place}.`;
export const secondSaysSoLands = (show: string, place: string, hidden: string) =>
  `The second says ${show}. So ${place} lands at (${hidden}).`;
export const ofPointsAreRight = (count: number, pointsCount: number) => ` ${count} of ${pointsCount} points are right.`;
export const outputForIsItShould = (
  place: string,
  show: string,
  target: number,
  right: boolean | undefined,
  score: string,
) => `The output for ${place} is ${show}; it should be ${target}: ${right ? 'right' : 'wrong'}.${score}`;
