/** Of a run that stops early: so do the networks of its cross-validation. */
export const foldsStop =
  'Each network stops early as the run does, on the last of the images that it is not scored on, and is scored with the weights of its best epoch.';
