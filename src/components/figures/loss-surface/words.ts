/** What F7.5 says. */

export const yourPrediction = 'your prediction';
export const loss = 'loss';
export const whatMakesTheSlope = (name: string, id: string) => `What makes the slope along ${name} (${id})`;
export const along = (name: string) => `along ${name}`;
export const signal = '× signal';
export const row = (place: number) => `row ${place}`;
export const mean = 'mean';
