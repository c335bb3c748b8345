const no = 'no' as unknown as boolean;

/**
 * The attributes of what scripts rewrite: a translation by the browser would stand there beside the next step's numbers. Preact
 * sets `translate` as a property, for which every text is true: so it is set by hand too.
 */
export const asWritten = {
  translate: no,
  ref(element: Element | null) {
    element?.setAttribute('translate', 'no');
  },
};

/** The same for pictures, where it is no property. Their texts are names and numbers, each as long as its place. */
export const pictureAsWritten = { translate: no };
