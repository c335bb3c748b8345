/** By how many pixels digits are shifted to the right, in Figure 15.4 and in what was measured for it. */
export const measuredShifts = [0, 1, 2, 3, 4, 5, 6] as const;
