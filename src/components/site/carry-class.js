// A class link goes along to other pages of the site (docs/site/class-links.md). Where there is room it is among what runs before all else:
// a press before a later script would lose it without a word.
import { carried } from '../../teach/class/carried.ts';

(() => {
  const code = new URLSearchParams(location.search).get('class');
  if (!code) return;
  const carry = ({ target }) => {
    const link = target.closest?.('a[href]:not([download])');
    const root = document.querySelector('[data-place=workbench]')?.href.replace(/workbench\/(index\.html)?$/, '');
    // A link in a picture has no address of this kind.
    const address = root && link?.origin && carried(link.href, code, root);
    if (!address) return;
    // Code of the page reads some links to know where the site is: this one is as before once the browser has read it.
    const before = link.getAttribute('href');
    link.href = address;
    setTimeout(() => link.setAttribute('href', before));
  };
  // Pressed, with the middle button, by the menu of a link, or dragged to another tab.
  for (const name of ['click', 'auxclick', 'contextmenu', 'dragstart']) addEventListener(name, carry, true);
})();
