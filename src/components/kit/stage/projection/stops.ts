/** States of figures with a name: those of the notes for teachers, and those that the text beside a figure leads to. */

export interface Stop {
  readonly label: string;
  /** The state, as a link has it behind its address: `#f9-1=1,23,operation`. */
  readonly hash: string;
}

/** More of a text would be no list to choose from. */
const mostOfText = 30;

/** What the notes of this lesson name, of all its figures. Layout Lesson.astro writes them. */
export function stopsOfNotes(): readonly Stop[] {
  const template = document.querySelector<HTMLTemplateElement>('template#to-project');
  return [...(template?.content.querySelectorAll('a') ?? [])].map(stopOf);
}

/** What the text beside a figure leads to, each once, by its place and by its words; nothing of what is folded away until somebody has answered. */
export function stopsOfText(figure: HTMLElement): readonly Stop[] {
  const links =
    figure.closest('.scene')?.querySelectorAll<HTMLAnchorElement>(`.passage a[href^="#${figure.id}="]`) ?? [];
  const stops = [...links].filter((link) => link.closest('.task, details:not([open])') === null).map(stopOf);
  const isAgain = (one: Stop, other: Stop) => one.hash === other.hash || one.label === other.label;
  return stops.filter((one, k) => stops.findIndex((other) => isAgain(one, other)) === k).slice(0, mostOfText);
}

/** Its words in a line, each letter once: a formula has them a second time, for who cannot see it. */
function stopOf(link: HTMLAnchorElement): Stop {
  const copy = link.cloneNode(true) as HTMLElement;
  for (const twin of copy.querySelectorAll('.katex-mathml')) twin.remove();
  return { label: (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim(), hash: link.hash };
}
