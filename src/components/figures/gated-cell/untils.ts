/** How far F17.2 goes before the prediction of what several steps do to a shared weight: the gradients of these weights come next. */
export const untils = (): readonly number[] => [159];
