/** What F3.3 says. */

export const stage = 'stage';
export const activation = 'Activation';
export const whereThePoints = (id: string) => `Where the points are (${id})`;
export const whereThePointsText = 'Where the points are';
export const shouldBe = 'should be';
export const across = 'across';
export const firstUnit = 'first unit';
export const secondUnit = 'second unit';
export const allPlacesStand = (sentence: string) => `${sentence} All places stand in the table.`;
export const gridOfTheInput = 'The grid of the input plane, with the four points.';
export const weightsStretchAndShear =
  'The weights stretch and shear the grid. Straight lines stay straight, parallel lines parallel.';
export const biasesShiftTheWhole = 'The biases shift the whole grid.';
export const linearUnitChangesNothing = 'A linear unit changes nothing more';
export const bendsTheGrid = (written: string) => `${written} bends the grid`;
export const outputSLineGets = (effect: string, right: number | undefined, count: number) =>
  `${effect}. The output’s line gets ${right} of ${count} right.`;
