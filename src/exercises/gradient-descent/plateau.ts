/** A place on the plateau of Figure 7.5, where both slopes are nearly 0: w₁ and w₃. */
export const level = [3, -3] as const;
