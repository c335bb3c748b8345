/** R4, R9, R10, R12, R13: what a lesson asks, and that each objective is asked about. */
import type { LessonData } from '../../../src/content-schemas.ts';
import type { Exercise } from '../../../src/questions/exercise.ts';
import type { Prompt } from '../../../src/questions/prompt.ts';
import type { Problem } from '../problem.ts';
import type { Doing, Part } from './blocks.ts';

/** What a file of src/exercises holds. */
export interface Questions {
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

type Frame = Pick<LessonData, 'objectives' | 'misconceptions' | 'instructor'>;

/** @param questions the lesson's own */
export function questionProblems(parts: readonly Part[], frame: Frame, questions: Questions): Omit<Problem, 'file'>[] {
  const doings = parts.filter((part): part is Doing => part.kind === 'doing');
  const ids = (name: string, prop: string) =>
    doings.filter((doing) => doing.name === name).flatMap(({ props }) => props[prop]?.split(/\s+/) ?? []);
  const prompts = ids('Prompt', 'id');
  const exercises = [...ids('Exercise', 'id'), ...ids('Fade', 'of')];
  const warmUp = ids('WarmUp', 'of');
  const asked = exercises.flatMap((id) => questions.exercises[id] ?? []);
  const own = [...Object.keys(questions.prompts), ...Object.keys(questions.exercises)];
  const used = [...prompts, ...exercises, ...warmUp];
  const onPage = new Set([...used, ...doings.flatMap(({ props }) => props['id'] ?? [])]);

  const messages = [
    ...atLeast(2, prompts.length, 'R4: predictions'),
    ...atLeast(
      1,
      prompts.filter((id) => ['direction', 'size'].includes(questions.prompts[id]?.kind ?? '')).length,
      'R4: predictions of a direction or a size',
    ),
    ...atLeast(4, asked.length, 'R9: exercises'),
    ...atLeast(2, asked.filter(isNumeric).length, 'R9: exercises with numbers to find'),
    ...atLeast(1, asked.filter(({ kind }) => kind === 'construct').length, 'R9: exercises of the kind construct'),
    ...atLeast(1, asked.filter(({ transfer }) => transfer).length, 'R9: exercises with transfer: true'),
    ...atLeast(1, ids('Fade', 'of').length, 'R10: <Fade>: worked example, then fading'),
    ...(warmUp.length === 3 ? [] : [`R13: the warm-up has ${warmUp.length} questions; expected 3 in one <WarmUp>.`]),
    ...atLeast(1, doings.filter(({ name }) => name === 'Hook').length, 'R13: <Hook>'),
    ...atLeast(1, doings.filter(({ name }) => name === 'YourAnswers').length, 'R4: <YourAnswers /> (the hit rate)'),
    ...atLeast(1, doings.filter(({ name }) => name === 'Misconception').length, 'R8: <Misconception>'),
    ...own.filter((id) => !used.includes(id)).map((id) => `R9: ${id} is written, but the lesson does not ask it.`),
    ...used.filter((id, k) => used.indexOf(id) !== k).map((id) => `R9: ${id} is asked twice.`),
    ...mapping(frame, asked),
    ...frame.misconceptions
      .filter(({ experiment }) => !onPage.has(experiment))
      .map(({ id, experiment }) => `R8: ${id} is refuted by ${experiment}, which is not on the page.`),
    ...frame.instructor.states
      .map(({ link }) => /^#([a-z]\d+-\d+)/.exec(link)?.[1])
      .filter((id) => id !== undefined && !onPage.has(id))
      .map((id) => `R15: a state for projection links to ${id}, which is not on the page.`),
  ];
  return messages.map((message) => ({ line: 1, message }));
}

const atLeast = (wanted: number, found: number, what: string) =>
  found >= wanted ? [] : [`${what}: ${found}; expected ${wanted} at least.`];

const isNumeric = ({ kind, missing }: Exercise) => kind === 'number' || (kind === 'fill' && missing !== 0);

function mapping({ objectives }: Frame, asked: readonly Exercise[]): string[] {
  const ids = objectives.map(({ id }) => id);
  const assessed = asked.map(({ objective }) => objective);
  return [
    ...ids.filter((id) => !assessed.includes(id)).map((id) => `R12: no exercise assesses the objective ${id}.`),
    ...[...new Set(assessed)]
      .filter((id) => !ids.includes(id))
      .map((id) => `R12: an exercise assesses ${id}, which is no objective of the lesson.`),
  ];
}
