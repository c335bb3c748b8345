/** The English of the page for searching. */

export const labels = {
  field: 'What are you looking for?',
  keys: 'Enter opens the first result. The arrow keys ↓ and ↑ go through the results, Escape leads back to the field.',
  results: 'Results',
  glossary: 'Glossary',
  belief: 'You may think:',
  getting: 'The search is getting ready.',
  missing:
    'What can be found has not come, so nothing can be searched. Reload the page; the list below leads everywhere, too.',
  /** Between the brackets: a link. */
  tryOthers: 'Try fewer words, or another word for the same. All terms stand in the [glossary].',
} as const;

export const none = (typed: string) => `Nothing found for “${typed}”.`;

export const count = (pages: number) => (pages === 1 ? 'One place found.' : `${pages} places found, the best first.`);
