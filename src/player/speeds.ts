/** Steps in a second while a figure plays. Apart from the player, because figures without a trace play too. */
export const speeds = [0.5, 1, 2, 4, 8] as const;
