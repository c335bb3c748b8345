/** What is wrong with the texts of the pictures on a page as they are drawn: measured in the browser, letter by letter. */

/** The pictures of networks and of single units; layers as areas hold no numbers of a run. */
const pictures = 'svg.network:not(.areas), svg.perceptron';

/** Parts of a letter's size above and below its line: what figures and small letters without a tail take up. */
const [above, below] = [0.74, 0.04];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A picture whose letters are smaller than so many pixels is folded away, and nothing is measured in it. */
const unread = 5;

/** Runs in the page. @returns the figures that were looked at, and one line for each fault, with the texts */
export function faultsOfPictures([selector, up, down, least]: readonly [string, number, number, number]) {
  const faults: string[] = [];
  const seen: string[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>(selector)) {
    const frame = svg.getBoundingClientRect();
    const scale = svg.getScreenCTM()?.a ?? 0;
    if (frame.width === 0 || Number.parseFloat(getComputedStyle(svg).fontSize) * scale < least) continue;
    seen.push(svg.closest('figure')?.id ?? '');
    const onScreen = (mark: SVGGraphicsElement, x: number, y: number) => {
      const { a, d, e, f } = mark.getScreenCTM() as DOMMatrix;
      return { x: x * a + e, y: y * d + f };
    };
    const boxOf = (text: SVGTextElement): Box => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const { x, width } = text.getBBox();
      const line = text.getStartPositionOfChar(0).y;
      const [a, b] = [onScreen(text, x, line - up * size), onScreen(text, x + width, line + down * size)];
      return { left: a.x, top: a.y, right: b.x, bottom: b.y };
    };
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '');
    const boxes = texts.map(boxOf);
    const place = `${svg.closest('figure')?.id} ${svg.classList}`;
    const say = (k: number, what: string) => faults.push(`${place}: “${texts[k]?.textContent}” ${what}`);
    const outer = svg.closest('.picture, .chain')?.getBoundingClientRect() ?? frame;
    for (const [k, a] of boxes.entries()) {
      for (const [n, b] of boxes.slice(k + 1).entries()) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 0.25 && along > 0.25) say(k, `lies on “${texts[k + 1 + n]?.textContent}”`);
      }
      const out = Math.max(frame.left - a.left, a.right - frame.right, frame.top - a.top, a.bottom - frame.bottom);
      if (out > 0.5 || a.left < outer.left - 0.5 || a.right > outer.right + 0.5) say(k, 'leaves the picture');
      const text = texts[k] as SVGTextElement;
      const shape = text.closest('g')?.querySelector(':scope > rect, :scope > circle');
      const inside = shape === null || shape === undefined ? undefined : shape.getBoundingClientRect();
      // A text of the same group that stands apart from its shape, as a name above a circle, has no shape to leave.
      const touches =
        inside !== undefined &&
        a.left < inside.right &&
        a.right > inside.left &&
        a.top < inside.bottom &&
        a.bottom > inside.top;
      if (inside !== undefined && touches && !text.classList.contains('on-plate')) {
        const round = shape?.localName === 'circle';
        const [cx, cy] = [(inside.left + inside.right) / 2, (inside.top + inside.bottom) / 2];
        const leaves = round
          ? [a.left, a.right].some((x) =>
              [a.top, a.bottom].some((y) => Math.hypot(x - cx, y - cy) > inside.width / 2 + 0.75),
            )
          : a.left < inside.left - 0.5 ||
            a.right > inside.right + 0.5 ||
            a.top < inside.top - 0.5 ||
            a.bottom > inside.bottom + 0.5;
        if (leaves) say(k, `leaves its ${round ? 'circle' : 'box'}`);
      }
      for (const line of svg.querySelectorAll<SVGLineElement>('line:not(.hit)')) {
        const [from, to] = [
          onScreen(line, line.x1.baseVal.value, line.y1.baseVal.value),
          onScreen(line, line.x2.baseVal.value, line.y2.baseVal.value),
        ];
        const crosses = Array.from({ length: 65 }, (_, part) => part / 64).some((part) => {
          const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
          return x > a.left && x < a.right && y > a.top && y < a.bottom;
        });
        if (!crosses) continue;
        const style = getComputedStyle(text);
        const halo = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 3;
        const later = (line.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        if (!later || !(halo || touches)) say(k, 'is crossed by a line');
      }
    }
  }
  return { faults, seen };
}

export const faultArguments = [pictures, above, below, unread] as const;
