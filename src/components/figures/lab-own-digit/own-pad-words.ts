/** What OwnPad says. */

export const undoStroke = 'Undo stroke';
export const clear = 'Clear';
export const done = 'Done';
export const mapsFollowWhen =
  'The maps follow when the pen is lifted. The drawing is kept in this browser; Clear forgets it.';
