/** Whether the questions of a lesson can be asked: every mistake that would show only when a reader answers, with file and line. */
import { plainText } from '../../src/notation/rich.ts';
import type { Exercise } from '../../src/questions/exercise.ts';
import type { Prompt } from '../../src/questions/prompt.ts';
import type { Question } from '../../src/questions/question.ts';
import { brokenLink } from './check-links.ts';
import { type ExperimentNamed, type LessonFigure, missedPlace } from './lesson-figures.ts';
import { suggestion } from './nearest.ts';
import { type OwnQuestions, placesOfQuestions } from './own-questions.ts';
import type { Problem } from './problem.ts';

/** What the questions of a lesson have to agree with. */
export interface QuestionSurroundings {
  readonly root: string;
  readonly slug: string;
  /** The lesson's number. */
  readonly lesson: number;
  /** The figures of its page. */
  readonly figures: readonly LessonFigure[];
  readonly named: ExperimentNamed;
  /** Ids of the register. */
  readonly misconceptions: readonly string[];
}

export function checkQuestions(questions: OwnQuestions, its: QuestionSurroundings): Problem[] {
  const file = `src/exercises/${its.slug}/index.ts`;
  const written = placesOfQuestions(its.root, its.slug);
  const of = (id: string, kinds: string, messages: () => string[]): Problem[] => {
    const [place = { file, line: 1 }, second] = written.get(id) ?? [];
    const said = [...wrongId(id, kinds, its.lesson), ...messages()].map((message) => ({
      ...place,
      message: `${id}: ${message}`,
    }));
    return second === undefined
      ? said
      : [
          ...said,
          {
            ...second,
            message: `${id} stands already in ${place.file}, line ${place.line}, and only one would count: expected an id of its own.`,
          },
        ];
  };
  return [
    ...questions.problems,
    ...Object.entries(questions.prompts).flatMap(([id, prompt]) => of(id, 'p', () => wrongPrompt(prompt, its))),
    ...Object.entries(questions.exercises).flatMap(([id, exercise]) => of(id, 'xw', () => wrongExercise(exercise))),
  ];
}

function wrongId(id: string, kinds: string, lesson: number): string[] {
  const [, kind = '', of] = /^([pxw])(\d+)-\d+$/.exec(id) ?? [];
  if (kind !== '' && kinds.includes(kind) && Number(of) === lesson) return [];
  const [first = ''] = kinds;
  return [
    `this is no id of a ${first === 'p' ? 'prompt' : 'question'} of lesson ${lesson}: expected one as in ${first}${lesson}-1.`,
  ];
}

function wrongPrompt(prompt: Prompt, its: QuestionSurroundings): string[] {
  return said(() => {
    const settled = prompt.settle();
    return [
      ...wrongQuestion(settled),
      ...wrongTexts([settled.why, ...textsIn(settled.face)]),
      ...wrongMisconceptions(prompt.misconceptions, its),
      ...wrongWatch(prompt, its),
    ];
  });
}

/** A watched figure is on the page of its question. */
const nowhere = { pages: [], terms: [] };

/** The moment that a prompt shows when it is answered. */
function wrongWatch({ watched }: Prompt, { figures, named }: QuestionSurroundings): string[] {
  if (watched === undefined) return [];
  if ('state' in watched) {
    const broken = brokenLink(`#${watched.figure}=${watched.state}`, { figures, named, anchors: new Set() }, nowhere);
    return broken === undefined ? [] : [`watch: ${broken}`];
  }
  const { figure, experiment, stop, step } = watched;
  const missed = missedPlace({ figure, experiment, at: stop, step }, figures, named);
  return missed === undefined ? [] : [`watch: ${missed}`];
}

function wrongExercise(exercise: Exercise): string[] {
  return said(() => {
    const settled = exercise.settle(0);
    const texts = [
      ...textsIn(settled.face),
      ...settled.hints,
      ...settled.solution,
      ...settled.mistakes.map(({ say }) => say),
    ];
    const wrong = [...wrongQuestion(settled), ...wrongTexts(texts)];
    // New numbers have to be drawn too.
    if (wrong.length === 0 && exercise.renewable) exercise.settle(1);
    return wrong;
  });
}

/** What an attempt says; where it fails, its error. */
function said(attempt: () => string[]): string[] {
  try {
    return attempt();
  } catch (error) {
    return [`${(error as Error).message}.`];
  }
}

const wrongQuestion = (question: Question) => {
  const keys = question.blanks
    .filter(({ key }) => !Number.isFinite(key))
    .map(({ key }) => `its key is ${key}: expected a number.`);
  if (keys.length > 0) return keys;
  const verdict = question.judge(question.right);
  return verdict.state === 'right'
    ? []
    : ['its own answer is not judged right: expected a key that its judge accepts.'];
};

function wrongMisconceptions(ids: readonly string[], { misconceptions }: QuestionSurroundings): string[] {
  return ids
    .filter((id) => !misconceptions.includes(id))
    .map((id) => `${id} is not in docs/authors/misconceptions.md.${suggestion(id, misconceptions)}`);
}

/** Every text that a reader may see, in a face or the like. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What is wrong with a text in the small markup of questions: see src/notation/rich.ts. */
function wrongTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wrongText))];
}

/** Signs that a backslash in a string of JavaScript turns into: \b, \f, \t, \v, \r and the like. */
const control = /(?!\n)\p{Cc}/u;

function wrongText(text: string): string[] {
  const short = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const bare = text.replaceAll(/\\[$`*\\]/g, '');
  const formulas = [...bare.matchAll(/\$[^$]+\$/g)].map(([formula]) => formula);
  if (control.test(text))
    return [
      `${short} holds a sign that nobody can see: expected letters themselves, as in $σ$, for \\… in a string is one sign.`,
    ];
  if (bare.replaceAll(/\$[^$]+\$/g, '').includes('$'))
    return [`${short} has a $ that neither opens nor closes a formula: expected \\\\$ for the sign of a currency.`];
  // The one command that the small markup has.
  const command = formulas.flatMap(
    (formula) => /\\[A-Za-z]+/.exec(formula.replaceAll(/\\mathrm\{[^}]*\}/g, '')) ?? [],
  )[0];
  if (command !== undefined)
    return [`${short} would be shown with ${command} as it is: expected the letter itself, as in $σ$ or $∂E/∂w_5$.`];
  return /\b(undefined|NaN)\b|\[object /.test(plainText(text))
    ? [`${short} says something that is not there: expected a number or words.`]
    : [];
}
