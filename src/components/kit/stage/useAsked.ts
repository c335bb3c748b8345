import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What the page calls a prediction that is still to be made: as long as the prose that gives its outcome away is folded, a figure
 * keeps that outcome back as well. Undefined once a guess is made or the reader wants to see it anyway, and on a page that asks
 * no such thing.
 * @param prompt its id, as in p13-4
 * @param unseen what it is called before the page has been looked at: for a figure that opens with what is to be kept back
 */
export function useAsked(prompt: string | undefined, unseen?: string): string | undefined {
  const [name, setName] = useState(prompt === undefined ? undefined : unseen);
  useLayoutEffect(() => lookFor(prompt, setName), [prompt]);
  return name;
}

/**
 * The same of several predictions.
 * @param prompts their ids, with a space between two
 * @returns for each of them, in this order, what the page calls it as long as it is still to be made
 */
export function useAllAsked(prompts: string | undefined): readonly (string | undefined)[] {
  const [names, setNames] = useState<readonly (string | undefined)[]>([]);
  useLayoutEffect(() => {
    const stops = (prompts?.split(' ') ?? []).map((prompt, k) =>
      lookFor(prompt, (name) => setNames((before) => Object.assign([...before], { [k]: name }))),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [prompts]);
  return names;
}

/**
 * Tells what the page calls a prediction as long as it is still to be made, now and whenever that changes.
 * @returns ends it
 */
function lookFor(prompt: string | undefined, tell: (name: string | undefined) => void): () => void {
  const fold = document.querySelector<HTMLDetailsElement>(`details.reveal[data-prompt~="${prompt}"]`);
  const label = document.querySelector(`#${prompt} .label`);
  if (fold === null || label === null) {
    tell(undefined);
    return () => {};
  }
  // Where the prose waits for several predictions, each is over by itself.
  const isOver = () => fold.open || fold.matches(`[data-answered~="${prompt}"]`);
  const look = () => tell(isOver() ? undefined : (label.textContent ?? '').trim());
  const changes = ['toggle', 'answered'] as const;
  look();
  for (const change of changes) fold.addEventListener(change, look);
  return () => {
    for (const change of changes) fold.removeEventListener(change, look);
  };
}
