/** What F17.5 says. */

export const allOfThem = 'all of them';
export const kind = 'kind';
export const nineKindsOfNetworks = 'Nine kinds of networks. Press one of them.';
export const kindText = 'Kind';
export const ninePicturesOfNetworks = (kinds: string) => `Nine pictures of networks: ${kinds}.`;
export const input = 'input';
export const output = 'output';
export const hidden = 'hidden';
