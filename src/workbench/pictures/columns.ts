/** Examples as a network reads them, one row a feature: what answers are asked for. */
export const columnsOf = (examples: readonly (readonly number[])[]): Float64Array[] =>
  (examples[0] ?? []).map((_, i) => Float64Array.from(examples, (example) => example[i] as number));
