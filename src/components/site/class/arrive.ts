/** A lesson that was opened by a class link says so. Where what says it does not come, its exercises keep to the link all the same. */
if (location.search.includes('class=')) import('./say-class.tsx').catch(() => undefined);
