/** How large a network may be, whatever it is made of. */

export const maxUnits = 1024;
export const maxDropout = 0.9;
/** More would take minutes for one epoch and hundreds of megabytes with an optimizer's memory of each. */
export const maxParameters = 2_000_000;
