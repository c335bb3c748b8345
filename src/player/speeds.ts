/** Steps in a second while a figure plays. Apart from the player, because figures without a trace play too. */
const steps = [0.5, 1, 2, 4, 8] as const;

/** One in so many seconds: for steps so long that each is a film. */
const films = [1 / 60, 1 / 20, 1 / 5] as const;

/** The speeds to choose from for steps of a size, with the one that is chosen. */
export const speedsFor = (granularity: string, chosen: number): readonly number[] => [
  ...films.filter((speed) => speed === chosen || /^(pass|update|epoch)$/.test(granularity)),
  ...steps,
];
