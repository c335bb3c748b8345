/** Where a run waits, and what for. */

/** How far a run goes before it waits for the reader. */
export type Until = 'batch' | 'epoch' | 'end';

/** What a run waits for: the reader, a tab that is seen again, a shard; or it has gone as far as it was told to. */
export type Hold = 'reader' | 'hidden' | 'fault' | Exclude<Until, 'end'>;
