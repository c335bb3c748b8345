/** Opens the contents of a lesson where they stand in the margin. What else they do is fetched when they are opened first. */
const margin = matchMedia('(min-width: 108rem) and (min-height: 24rem)');
const details = document.querySelector<HTMLDetailsElement>('.contents > details');

if (details) {
  const settle = () => {
    details.open = margin.matches;
  };
  settle();
  margin.addEventListener('change', settle);
  const opened = async () => (await import('./contents-open.ts')).attend(details, margin);
  details.addEventListener('toggle', opened, { once: true });
}
