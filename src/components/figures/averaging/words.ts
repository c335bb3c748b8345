/** What F9.4 says. */

export const gradients = (sentenceOf: string) => `Gradients. ${sentenceOf}`;
export const theyPullInOpposite = (names: string) => ` They pull in opposite directions (⇄) at ${names}.`;
export const pictureShowsExample = (example: number, count: number, disagreement: string) =>
  `The picture shows example ${example} of ${count}.${disagreement}`;
export const networkAtThisStep = (sentenceOf: string) =>
  `The network at this step. ${sentenceOf} All numbers stand in the tables below the figure.`;
export const votesOfTheExamples = (id: string) => `Votes of the examples (${id})`;
export const weight = 'weight';
export const itShouldGoThick = 'it should go (thick: mean)';
export const example = (place: number) => `example ${place}`;
export const mean = 'mean';
