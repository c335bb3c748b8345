/** Tells the parts of a page that are still asleep that there is a network on it, which may still be learning. */
const trained = 'perceptible:trained';

export const tellTrained = () => document.dispatchEvent(new Event(trained));

/** Calls back once. */
export const onTrained = (listener: () => void) => document.addEventListener(trained, listener, { once: true });
