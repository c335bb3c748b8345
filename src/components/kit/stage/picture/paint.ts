/**
 * Paints what an SVG in the page shows, element by element. The browser could turn the file into an image by itself, but only
 * from a `data:` or `blob:` address, and a host's policy may allow images of its own files alone. So the page's own fonts serve too.
 */

/** Paints an element and all that is in it, as it is seen now. @param view from the page's pixels to the canvas's */
export function paint(context: CanvasRenderingContext2D, element: Element, view: DOMMatrix): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || /^(defs|title|desc|clipPath)$/.test(element.localName)) return;
  context.save();
  context.globalAlpha *= Number(style.opacity);
  if (element instanceof SVGGraphicsElement && style.visibility === 'visible') {
    const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix();
    context.setTransform(view.multiply(new DOMMatrix([a, b, c, d, e, f])));
    if (element instanceof SVGGeometryElement) paintShape(context, element, style);
    if (element instanceof SVGTextElement) paintText(context, element);
  }
  if (!(element instanceof SVGTextElement)) for (const child of element.children) paint(context, child, view);
  context.restore();
}

function paintShape(context: CanvasRenderingContext2D, shape: SVGGeometryElement, style: CSSStyleDeclaration) {
  const path = pathOf(shape);
  inkAndLine(context, shape, style, {
    fill: () => context.fill(path, style.fillRule as CanvasFillRule),
    stroke: () => context.stroke(path),
  });
}

/** Each piece of a text with its own style, where the browser has set its first letter. */
function paintText(context: CanvasRenderingContext2D, text: SVGTextElement) {
  const pieces = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let place = 0; pieces.nextNode(); ) {
    const words = (pieces.currentNode as Text).data.replace(/\s+/g, ' ');
    // A text without a letter has no place to ask for.
    if (words === '') continue;
    if (place + words.length > text.getNumberOfChars()) return;
    const { x, y } = text.getStartPositionOfChar(place);
    place += words.length;
    const around = pieces.currentNode.parentElement as Element;
    const style = getComputedStyle(around);
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    inkAndLine(context, around, style, {
      fill: () => context.fillText(words, x, y),
      stroke: () => context.strokeText(words, x, y),
    });
  }
}

function inkAndLine(
  context: CanvasRenderingContext2D,
  element: Element,
  style: CSSStyleDeclaration,
  draw: { readonly fill: () => void; readonly stroke: () => void },
) {
  const opacity = context.globalAlpha;
  const fill = () => {
    if (style.fill === 'none') return;
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = inkOf(context, element, style.fill);
    draw.fill();
  };
  const stroke = () => {
    if (style.stroke === 'none') return;
    const { a, b } = context.getTransform();
    const width = Number.parseFloat(style.strokeWidth);
    const thinned = style.vectorEffect === 'non-scaling-stroke' ? devicePixelRatio / Math.hypot(a, b) : 1;
    context.globalAlpha = opacity * Number(style.strokeOpacity);
    context.strokeStyle = inkOf(context, element, style.stroke);
    context.lineWidth = width * thinned;
    context.lineCap = style.strokeLinecap as CanvasLineCap;
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    context.miterLimit = Number(style.strokeMiterlimit);
    context.setLineDash(
      style.strokeDasharray === 'none' ? [] : (style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
    );
    if (width > 0) draw.stroke();
  };
  for (const act of style.paintOrder.startsWith('stroke') ? [stroke, fill] : [fill, stroke]) act();
}

/** A colour, or the pattern that an address names. */
function inkOf(context: CanvasRenderingContext2D, element: Element, ink: string): string | CanvasPattern {
  const id = /url\("?#([^")]+)"?\)/.exec(ink)?.[1];
  if (id === undefined) return ink;
  const pattern = element.ownerDocument.getElementById(id);
  if (!(pattern instanceof SVGPatternElement)) return 'transparent';
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
  const inside = tile.getContext('2d');
  for (const child of pattern.children)
    if (inside && child instanceof SVGGeometryElement) paintShape(inside, child, getComputedStyle(child));
  const made = context.createPattern(tile, 'repeat');
  const turned = pattern.patternTransform.baseVal.consolidate()?.matrix;
  if (turned) made?.setTransform(turned);
  return made ?? 'transparent';
}

/** @throws Error for a shape that no picture of the site has */
function pathOf(shape: SVGGeometryElement): Path2D {
  const path = new Path2D();
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGCircleElement) {
    path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, shape.r.baseVal.value, 0, 2 * Math.PI);
  } else if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else if (shape instanceof SVGRectElement) {
    const { x, y, width, height, rx } = shape;
    path.roundRect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value, rx.baseVal.value);
  } else if (shape instanceof SVGPolygonElement || shape instanceof SVGPolylineElement) {
    for (const { x, y } of shape.points) path.lineTo(x, y);
    if (shape instanceof SVGPolygonElement) path.closePath();
  } else throw new Error(`a ${shape.localName} cannot be painted`);
  return path;
}
