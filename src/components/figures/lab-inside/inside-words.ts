/** What Inside says. */

export const thisNetworkHasOther =
  'This network has other layers than one of ReLU before its outputs, so its paths are others.';
