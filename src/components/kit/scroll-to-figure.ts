/**
 * A link to a figure's state (#f9-1=…) is no anchor that a browser knows: bring its figure into view. That also wakes the
 * figure, which then reads its state.
 */
function scrollToFigure() {
  const id = /^#([a-z0-9-]+)=/.exec(location.hash)?.[1];
  if (id !== undefined) document.getElementById(id)?.scrollIntoView();
}

scrollToFigure();
addEventListener('hashchange', scrollToFigure);

export {};
