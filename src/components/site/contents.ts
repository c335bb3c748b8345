/** Opens the contents of a lesson where they stand in the margin. What else they do is fetched when they are opened first. */
const margin = matchMedia('(min-width: 108rem) and (min-height: 24rem)');
const details = document.querySelector<HTMLDetailsElement>('.contents > details');

if (details) {
  const settle = () => {
    details.open = margin.matches;
  };
  settle();
  margin.addEventListener('change', settle);
  // Without it they open and lead on all the same, and the next time they are opened it is tried again.
  const opened = () =>
    import('./contents-open.ts').then(
      ({ attend }) => {
        details.removeEventListener('toggle', opened);
        attend(details, margin);
      },
      () => undefined,
    );
  details.addEventListener('toggle', opened);
}
