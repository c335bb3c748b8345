/** What this figure says. */

export const sum = 'a sum';
export const product = 'a product';
export const maximum = 'a maximum';
