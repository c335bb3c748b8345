/** All code that joins a page's text and its figures, to be brought at once: see text-and-figures.ts. */
import './mended-link.ts';
import './print-lesson.ts';
import './projection/on-wish.ts';
import './prose-links.ts';
import './scenes.ts';
