/** What a reader can set in F15.2: whose gradient is added up, the weights counted row by row. */
export const weightNames = ['1', '2', '3', '4'] as const;
export const rules = { weight: { kind: 'choice', names: weightNames } } as const;
export const opened = { weight: '1' } as const;
