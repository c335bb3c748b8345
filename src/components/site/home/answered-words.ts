/** What the list of lessons says of answers. */

/** Right at first are those with no other answer before. @param asked as in "12" */
export const answered = (count: number, asked: string, right: number) =>
  `${count} of ${asked} answered, ${right} right at first`;
