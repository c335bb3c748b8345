// A class link goes along to other pages of the site (docs/site/class-links.md): a page that was opened by one loads this before all
// that can be pressed (with-class.js).
import { carried } from '../../teach/class/carried.ts';

(() => {
  const code = new URLSearchParams(location.search).get('class');
  if (!code) return;
  let root;
  const carry = ({ target, type }) => {
    const link = target.closest?.('a[href]:not([download])');
    root ??= document.querySelector('[data-place=workbench]')?.href.replace(/workbench\/(index\.html)?$/, '');
    // A link in a picture has no address of this kind.
    const address = root && link?.origin && carried(link.href, code, root);
    if (!address) return;
    // Code of the page reads some links to know where the site is: this one is as before once the browser has read it. Where a finger
    // rests on a link until a menu comes, that takes a while, and no event tells of it in all browsers.
    const before = link.getAttribute('href');
    link.href = address;
    setTimeout(() => link.setAttribute('href', before), type === 'touchstart' ? 3000 : 0);
  };
  // Pressed, with the middle button, by the menu of a link, or dragged to another tab.
  for (const name of ['click', 'auxclick', 'contextmenu', 'dragstart', 'touchstart'])
    addEventListener(name, carry, true);
})();
