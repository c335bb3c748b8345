/** What can be done in training against classes of very different size. */
export const remedies = ['nothing', 'weights', 'SMOTE'] as const;
export type Remedy = (typeof remedies)[number];
