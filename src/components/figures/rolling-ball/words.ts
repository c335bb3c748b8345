/** What F7.1 says. */

export const secondBall = (stands: string) => ` The second ball is at ${stands}.`;
export const discTheBall = (beside: string) => `Disc: the ball of the numbers. Diamond: a second one, from ${beside}.`;
