/** What an embedded part says of its own address. @param parts as they stand in it */
export const useless = (parts: readonly string[]) =>
  `This part of the frame’s address does nothing here: ${parts.join(', ')}`;
