/** docs/site/benchmark.md from what was measured. */
import type { Film } from './film.ts';
import type { Audit } from './lighthouse.ts';
import { median, quantile } from './pages.ts';
import type { Scroll, Scrolled } from './scroll.ts';

export interface Figures {
  readonly machine: string;
  readonly browser: string;
  readonly lighthouse: string;
  readonly commit: string;
  /** By page. */
  readonly audits: Readonly<Record<string, Audit>>;
  /** Milliseconds, by page. */
  readonly presses: Readonly<Record<string, readonly number[]>>;
  /** Missing where the site was built without the page that shows it. */
  readonly films: Readonly<Record<string, Film | undefined>>;
  readonly scrolls: Readonly<Record<string, { readonly wide: Scrolled; readonly phone: Scrolled }>>;
  readonly seconds: number;
}

const leastPerformance = 98;
/** ms: a frame of a display that shows 60 of them a second. */
const mostPress = 16;
const mostFrame = 16.7;

const aimed = (aim: string, isMet: boolean) => `${aim}: ${isMet ? 'met' : '**missed**'}`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const rows = <T>(by: Readonly<Record<string, T>>, row: (its: T) => readonly (string | number)[]) =>
  Object.entries(by)
    .map(([name, its]) => `| ${[name, ...row(its)].join(' | ')} |`)
    .join('\n');

export function siteTable(figures: Figures): string {
  const { machine, browser, lighthouse, commit, audits, presses, films, scrolls, seconds } = figures;
  const allAudits = Object.values(audits);
  const allScrolls = Object.values(scrolls).flatMap(({ wide, phone }) => [wide, phone]);
  const all = Object.values(presses).flat();
  return `# How the site feels

- Machine: ${machine}
- Browser: ${browser}, headless; Lighthouse ${lighthouse}
- Commit: ${commit}
- Command: \`npm run build && npm run bench:site\` (${Math.round(seconds)} s)

Times depend on the machine; what is compared was measured in one run.

## Lighthouse

A phone with a slow network and processor, as Lighthouse simulates it; files compressed, one run a page.

| page | performance | accessibility | best practices | SEO | layout shift | largest paint | blocked |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows(audits, ({ scores, layoutShift, largestPaint, blocked }) => [
  scores.performance,
  scores.accessibility,
  scores['best-practices'],
  scores.seo,
  layoutShift.toFixed(4),
  `${Math.round(largestPaint)} ms`,
  `${Math.round(blocked)} ms`,
])}

Aims: ${aimed(
    `performance ≥ ${leastPerformance}`,
    allAudits.every(({ scores }) => scores.performance >= leastPerformance),
  )};
${aimed(
  'layout shift 0',
  allAudits.every(({ layoutShift }) => layoutShift === 0),
)}.

## A press of Next

From the press to the painted frame, in every figure of a page, 1280 × 900.

| page | presses | median | 95 of 100 within |
| --- | --- | --- | --- |
${rows(presses, (times) => [times.length, ms(median(times)), ms(quantile(times, 0.95))])}
| all | ${all.length} | ${ms(median(all))} | ${ms(quantile(all, 0.95))} |

Aim: ${aimed(
    `median ≤ ${mostPress} ms on every page`,
    Object.values(presses).every((times) => times.length === 0 || median(times) <= mostPress),
  )}.

## The film of one update

| network | frames | median frame | over 25 ms | work of a frame, median |
| --- | --- | --- | --- | --- |
${rows(films, (film) => (film ? [film.frames, ms(film.frame), film.late, ms(film.work)] : ['not built: SPECIMENS=1', '', '', '']))}

Aim: ${aimed(
    `median frame ≤ ${mostFrame} ms`,
    Object.values(films).every((film) => film === undefined || film.frame <= mostFrame),
  )}.

## Scrolling from top to end

Twice, by turns with the figures pinned beside the text (on a phone above it) and with all of them in the flow, as the page was
before figures were pinned. Dropped: frames of a display with 60 a second that passed without one of the page's.

| page | window | pinned: frames | dropped | in the flow: frames | dropped | layout shift while figures wake |
| --- | --- | --- | --- | --- | --- | --- |
${Object.entries(scrolls)
  .flatMap(([page, both]) =>
    (['wide', 'phone'] as const).map((window) => {
      const { pinned, flow, layoutShift } = both[window];
      const size = window === 'wide' ? '1280 × 800' : '360 × 740';
      return `| ${[page, size, pinned.frames, pinned.dropped, flow.frames, flow.dropped, layoutShift.toFixed(4)].join(' | ')} |`;
    }),
  )
  .join('\n')}

${scrollSummary(allScrolls)}
`;
}

function scrollSummary(all: readonly Scrolled[]): string {
  const sum = (kind: 'pinned' | 'flow', what: keyof Scroll) => all.reduce((total, one) => total + one[kind][what], 0);
  const share = (kind: 'pinned' | 'flow') => sum(kind, 'dropped') / (sum(kind, 'frames') + sum(kind, 'dropped'));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return `Dropped in all: ${percent(share('pinned'))} pinned, ${percent(share('flow'))} in the flow.
Aims: ${aimed('pinned drops no more', share('pinned') <= share('flow'))};
${aimed(
  'layout shift 0',
  all.every(({ layoutShift }) => layoutShift === 0),
)}.`;
}
