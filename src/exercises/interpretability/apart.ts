/** A mistake that gives another number than all of these, or none: of a number that several mistakes give, nobody knows which was made. */
export const apartFrom = (value: number, ...others: readonly number[]): number | undefined =>
  others.includes(value) ? undefined : value;
