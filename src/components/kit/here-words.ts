/** Said beside an address that is to be given away, and is of no use elsewhere. */

/** Whether an address leads to a file: the site was opened from a folder, as the offline edition is. */
export const isOnThisComputer = (address: string) => address.startsWith('file:');

export const onlyHere =
  'This address leads to a file on this computer and works nowhere else: the site was opened from a folder. For others, make it where the site is on the web.';
