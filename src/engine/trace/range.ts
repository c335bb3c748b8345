/** first, first + 1 … first + count − 1 */
export const range = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);
