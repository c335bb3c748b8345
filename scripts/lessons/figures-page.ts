/** docs/authors/figures.md: what each figure can show, from what the figures declare and the engine lays out for them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Shows } from '../../src/components/figures/shows.ts';
import { forwardNetwork } from '../../src/components/kit/stage/subjects/forward.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import type { Rules, Setting } from '../../src/player/settings.ts';
import { type LessonComponent, lessonComponents } from './components.ts';
import { denseExperiments } from './experiments.ts';
import { stopsOf } from './lesson-figures.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What a reader can change, by what stands before the first point of a target. */
const changed: Readonly<Record<string, string>> = {
  x: 'inputs',
  w: 'weights',
  b: 'biases',
  y: 'targets',
  lr: 'learning rate',
};

/** When a figure comes alive, by the directive of its island. */
const waking: Readonly<Record<string, string>> = {
  'client:visible': 'when it comes near the window',
  'client:answer':
    'when a reader turns to it: points at it, focuses it, presses a key while it is in view, or follows a link into it',
  'client:answer="rest"': 'when a reader turns to it, and when it has been in view for 1.2 seconds',
  'client:answer="trained"': 'when a run of the lab has ended, and when a reader turns to it',
};

/** The whole page. */
export function figuresPage(): string {
  const named = denseExperiments(root);
  const experiments = globSync('content/experiments/*.json', { cwd: root })
    .map((file) => path.parse(file).name)
    .sort()
    .flatMap((name) => {
      const experiment = named(name);
      return experiment === undefined ? [] : [{ name, experiment }];
    });
  const figures = [...lessonComponents].filter(([, { shows }]) => shows !== undefined);
  return [
    '# What each figure can show',
    'This page is written by `node scripts/lessons/docs.ts` from what the figures declare in their `props.ts`; a test holds it equal to the code. `at` of a `<See>`, `stop` of a `watch` and `from` of a figure name the end of a pass, or any [cell](../engine/cells.md) that the figure computes. A link into a figure is what its address line shows.',
    ...figures.flatMap(([name, component]) => [`## ${name}`, ideaOf(component), factsOf(component, experiments)]),
    '',
  ].join('\n\n');
}

interface Named {
  readonly name: string;
  readonly experiment: Experiment;
}

function factsOf({ file, props, shows }: LessonComponent, experiments: readonly Named[]): string {
  const taken = Object.entries(props).map(([prop, { required }]) => `\`${prop}\`${required ? '' : ' (optional)'}`);
  const facts = [
    ['takes', taken.join(', ') || 'nothing'],
    ...(shows === undefined ? [] : shownFacts(shows, experiments)),
    ['wakes', wakingOf(file)],
  ];
  return facts.map(([what, says]) => `- **${what}**: ${says}`).join('\n');
}

function shownFacts(shows: Shows, experiments: readonly Named[]): [what: string, says: string][] {
  if (shows.kind === 'lab') return [['shows', 'a part of the lab: [its page](../lab/README.md)']];
  const settings = Object.keys(shows.kind === 'stops' ? shows.rules : {});
  if (shows.kind === 'stops')
    return [
      [
        'steps',
        shows.noun === undefined ? 'none' : `${shows.noun}${shows.last === undefined ? '' : `, 0 to ${shows.last}`}`,
      ],
      ...(shows.runOf === undefined ? [] : [['measures', shownBy(shows.runOf, experiments)] as [string, string]]),
      ['can be set', settings.length === 0 ? 'nothing' : settingsOf(shows.rules)],
    ];
  if (shows.kind === 'subject')
    return [
      shows.written === undefined
        ? ['stands on', `${namesOf(Object.keys(shows.specs))}, after \`of\``]
        : ['views', `${namesOf(Object.keys(shows.specs))}, and what readers write, after \`as:\` in a link`],
      ['steps', shows.steps.join(', ')],
      ['can be changed', namesOf(targetsIn(shows))],
      ...(Object.keys(shows.rules).length > 0 ? [['can be set', settingsOf(shows.rules)] as [string, string]] : []),
    ];
  const own = shows.experiments;
  const usable = experiments.filter(
    ({ name, experiment }) => (own?.includes(name) ?? true) && isShown(shows.runOf, experiment),
  );
  const [first] = usable;
  if (first === undefined) return [];
  const run = shows.runOf(first.experiment);
  const { steps } = shows;
  const views = shows.views?.(first.experiment) ?? [];
  return [
    ['experiments', `${own ? 'its own: ' : ''}${usable.map(({ name }) => `\`${name}\``).join(', ')}`],
    ['passes', `${stopsOf(run)} (the loss ${hasLoss(run) ? 'is part of it' : 'is not part of it'})`],
    [
      'steps',
      'noun' in steps
        ? `it rests after each ${steps.noun}${steps.at ? '' : '; no cell can be linked to'}`
        : steps.join(', '),
    ],
    ['can be changed', targetsOf(run)],
    ...(views.length > 0 ? [['views', `${viewsOf(views)}, after \`as:\` in a link`] as [string, string]] : []),
  ];
}

const namesOf = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** Every target of a figure's specs, once. */
const targetsIn = ({ specs, edits }: Extract<Shows, { kind: 'subject' }>) => [
  ...new Set(Object.values(specs).flatMap((spec) => edits.targets(spec))),
];

/** Views that are told apart by a place only are said once. */
const viewsOf = (views: readonly string[]) =>
  [...new Set(views.map((view) => view.replace(/\d+\.\d+$/, '<layer>.<unit>')))]
    .map((view) => `\`${view}\``)
    .join(', ');

type RunOf = (experiment: Experiment) => Run<Experiment>;

function isShown(runOf: RunOf, experiment: Experiment): boolean {
  try {
    runOf(experiment);
    return true;
  } catch {
    return false;
  }
}

const shownBy = (runOf: RunOf, experiments: readonly Named[]) =>
  experiments
    .filter(({ experiment }) => isShown(runOf, experiment))
    .map(({ name }) => `\`${name}\``)
    .join(', ');

const hasLoss = (run: Run<Experiment>) => run.plan(0).layout.block('loss') !== undefined;

function targetsOf(run: Run<Experiment>): string {
  const groups = forwardNetwork.groups(run);
  const kinds = groups.flatMap(({ targets }) => targets.map((target) => target.split('.')[0] as string));
  return [...new Set(kinds)].map((kind) => `${changed[kind]} (\`${kind}\`)`).join(', ');
}

const settingOf = (setting: Setting) =>
  setting.kind === 'choice' ? setting.names.join(', ') : `${setting.min} to ${setting.max}`.replaceAll('-', '−');

const settingsOf = (rules: Rules) =>
  Object.entries(rules)
    .map(([name, setting]) => `\`${name}\`: ${settingOf(setting)}`)
    .join('; ');

function wakingOf(file: string): string {
  const found = /client:[a-z]+(?:="[a-z]+")?/.exec(readFileSync(path.join(root, file), 'utf8'))?.[0];
  if (found === undefined) return 'never: it is a picture';
  const said = waking[found];
  if (said === undefined)
    throw new Error(`${file}: nothing is said of ${found}; expected it in scripts/lessons/figures-page.ts`);
  return said;
}

/** The idea of a figure, as the comment above it says it. */
function ideaOf({ file }: LessonComponent): string {
  const [figure = ''] = globSync(`${path.posix.dirname(file)}/Figure.tsx`, { cwd: root });
  const texts = [file, figure].filter((each) => each !== '').map((each) => readFileSync(path.join(root, each), 'utf8'));
  const comment = texts.flatMap(
    (text) => /\/\*\*(?:\s|\*)*(?:F\d+\.\d+: |`<[^`]*`[^:]*: )([\s\S]*?)\*\//.exec(text)?.[1] ?? [],
  )[0];
  if (comment === undefined)
    throw new Error(`${file}: expected a comment that says its idea, as in /** F9.1: one weight at a time. */`);
  const idea = comment.replaceAll(/\s*\n\s*\*\s*/g, ' ').trim();
  return idea.charAt(0).toUpperCase() + idea.slice(1);
}
