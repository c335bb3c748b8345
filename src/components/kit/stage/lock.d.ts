/** Set in an embedded part by its address (site/embed/first.ts), and nowhere else: whether a stage may do this. */
declare var embedLock: ((action: string) => boolean) | undefined;
