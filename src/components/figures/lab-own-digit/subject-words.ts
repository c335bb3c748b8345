/** What subject says. */

export const numberOfTheFilter = 'a number of the filter';
