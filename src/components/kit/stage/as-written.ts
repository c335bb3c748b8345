/**
 * The attributes of what scripts rewrite: a translation by the browser would stand there beside the next step's numbers. Preact
 * sets `translate` as a property, for which every text is true: so it is set by hand too.
 */
export const asWritten = {
  translate: 'no' as unknown as boolean,
  ref(element: Element | null) {
    element?.setAttribute('translate', 'no');
  },
};
