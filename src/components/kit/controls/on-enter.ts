/**
 * Enter in a field presses the button that takes what is in it, as in a form. The site has no forms: in a frame that forbids to send
 * them a browser does not even tell that one was to be sent, and where code has not come it would send it, and leave the page.
 */
export const onEnter =
  (take: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    take();
  };
