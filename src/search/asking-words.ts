/** How questions are asked in English, and what else is said for what they are about. */

/** Words of a question that do not say what it is about. Where there is nothing else, they are looked for as well. */
export const asking = new Set(
  `a about am an and any are as at be because been being but by can cannot could did do does doing for from had has have having he her his how i if in into is it its
  bad best better good just learn let many me mean means meant meaning much must my need no not of on or our please she should so tell than that the their them then there these they this those to too
  us own use used using vs versus was we were what what's when where which who whose why will with would you your definition define explain explanation example difference
  between work works really some get gets problem`.split(/\s+/),
);

/** A way to say something, and the words of this site for it. */
export const others: readonly (readonly [RegExp, string])[] = [
  [/\b(?:and|or|nand) gates?\b/, 'logic gate and or table'],
  [/\bderivatives?\b/, 'slope gradient'],
  [/\bslopes?\b/, 'derivative'],
  [/\b(?:neurons?|nodes?)\b/, 'unit neuron'],
  [/\bperceptrons?\b/, 'neuron'],
  [/\bhow many\b/, 'count'],
  [/\b(?:cost|errors?)\b/, 'loss'],
  [/\b(?:numbers?|numerals?) recogni|\bhandwrit/, 'digit handwriting handwritten read mnist'],
  [/\brecogni[sz]/, 'read'],
  [/\b(?:remembers?|memory)\b/, 'memory'],
  [/\bpredicts?\b/, 'predict'],
  [/\b(?:too (?:high|big|large)|diverg)/, 'large far bounce fly away'],
  [/\btoo (?:low|small)/, 'small slow crawl'],
  [/\b(?:stop|stopping)\b/, 'early stopping'],
  [/\boverfit/, 'overfitting cure memorise'],
  [/\bzero (?:initiali|weights)|\ball zeros?\b/, 'start values zero equal same'],
  [/\binitiali/, 'start values'],
  [/\bimportant|\bimportance/, 'saliency share score'],
  [/\bpictures?\b/, 'image'],
  [/\bimages?\b/, 'picture'],
  [/\b(?:fool|trick|hack)/, 'adversarial fool'],
  [/\b(?:dying|dies|dead)\b/, 'dead die'],
  [/\bdark mode|\btheme\b/, 'light dark accessibility colours'],
  [/\baccura/, 'accuracy score trust'],
  [/\b(?:calculat|comput)/, 'compute'],
  [/\bleak/, 'data leak'],
  [/\b(?:sheets?|handouts?)\b/, 'worksheet'],
  [/\b(?:build|playground|sandbox|simulat|own (?:neural )?net)/, 'workbench build'],
  [/\b(?:privacy|cookies?|tracking)\b/, 'privacy cookies stored'],
];
