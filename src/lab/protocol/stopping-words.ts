/** What is said of early stopping where settings are checked. */

/** Goes on after "… must be". */
export const withoutValidation = '0 as long as no images are kept for validation';
