/** What is said where sheets are made. Counts come as they are written. */
export const prints = { both: 'Sheets, then keys', sheets: 'Sheets only', key: 'Keys only' } as const;
export const variants = (most: number) => `Variants, 1 to ${most}`;
export const seed = (most: string) => `Seed, 1 to ${most}`;
export const print = 'Print';
export const make = 'Make the sheets';
export const printOrSave = 'Print, or save as PDF';
export const making = (sheet: number, of: number) => `Making sheet ${sheet} of ${of}.`;
export const ready = (count: number) => (count === 1 ? 'One sheet is ready.' : `${count} sheets are ready.`);
export const tooMany = (count: number, most: number) => `${count} exercises are chosen; a sheet takes ${most} at most.`;
