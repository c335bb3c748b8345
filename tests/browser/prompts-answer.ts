/** The prompts and exercises of the lessons' pages, and how they are answered: as a reader does, or by script. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { nearestSize, roundSizes } from '../../src/components/prose/answers/inputs/round-sizes.ts';
import { plainText } from '../../src/notation/rich.ts';
import type { Answer, Question } from '../../src/questions/question.ts';
import { DIST } from './harness.ts';

export const htmlOf = (slug: string) => readFileSync(path.join(DIST, 'lessons', slug, 'index.html'), 'utf8');
export const lessons = lessonFiles().map(({ slug, source }) => ({ slug, source }));

/** The questions of a built page by the ids that they are asked under, in their order. */
const slotsOf = (slug: string) =>
  [...htmlOf(slug).matchAll(/<section class="hanging task[^"]*" id="([^"]+)"/g)].map(([, slot]) => slot as string);

/** The lessons whose pages ask something. */
export const asking = lessons.filter(({ slug }) => slotsOf(slug).length > 0);

/** A lesson with those of its questions that are answered in the browser. */
export interface Answered {
  readonly slug: string;
  readonly prompts: readonly string[];
  readonly exercises: readonly string[];
}

/**
 * What is answered in the browser: of the whole site one question of each kind, and of each lesson a prompt.
 * How each question judges each of its known answers is seen without a browser (tests/exercises), and so is how all that it
 * may say is drawn; here it is seen that what is put in arrives, and that what is said comes back.
 */
export async function answered(): Promise<Answered[]> {
  const seen = new Set<string>();
  const isNew = (kind: string) => !seen.has(kind) && seen.add(kind);
  const chosen: Answered[] = [];
  for (const { slug } of asking) {
    const questions = await questionsOf(slug);
    const own = slotsOf(slug);
    const prompts = own.filter((id) => questions.prompts[id] !== undefined);
    const exercises = own.filter((id) => isAnsweredHere(questions.exercises[id]?.settle(0)));
    const newPrompts = prompts.filter((id) => isNew(`prompt ${questions.prompts[id]?.kind}`));
    chosen.push({
      slug,
      prompts: newPrompts.length > 0 ? newPrompts : prompts.slice(0, 1),
      exercises: exercises.filter((id) => isNew(`exercise ${questions.exercises[id]?.kind}`)),
    });
  }
  return chosen;
}

/** Not a worked example, which asks nothing, nor a run, which is trained first: see mnist-lab.test.ts. */
const isAnsweredHere = (question: Question | undefined) =>
  question !== undefined && question.right.length > 0 && question.face.input.kind !== 'run';

/** The question of an id, in its lesson's numbers. */
export async function settled(id: string) {
  const number = Number(/\d+/.exec(id)?.[0]);
  const slug = lessonFiles().find(({ file }) => file.includes(`/${String(number).padStart(2, '0')}-`))?.slug ?? '';
  const { prompts, exercises } = await questionsOf(slug);
  return {
    prompt: prompts[id]?.settle(),
    exercise: exercises[id]?.settle(0),
    kind: (prompts[id] ?? exercises[id])?.kind,
    renewable: exercises[id]?.renewable,
  };
}

/** Puts an answer into the controls of a question, over whatever is there. */
export async function enter(task: Locator, { face }: Question, answer: Answer): Promise<void> {
  const { input } = face;
  switch (input.kind) {
    case 'choose':
    case 'direction':
      for (const box of await task.locator('input').all()) {
        const wanted = answer.includes((await box.getAttribute('value')) ?? '');
        if (wanted) await box.check();
        else if ((await box.getAttribute('type')) === 'checkbox') await box.uncheck();
      }
      return;
    case 'size': {
      const place = nearestSize(roundSizes(input.min, input.max, input.whole), Number(answer[0]));
      return task.locator('input[type=range]').fill(String(place));
    }
    case 'numbers':
    case 'construct':
      for (const [k, text] of answer.entries()) await task.locator('input[type=text]').nth(k).fill(text);
      return;
    case 'order':
      for (const [place, value] of answer.entries()) {
        const values = () => task.locator('.order li').evaluateAll((items) => items.map((li) => li.dataset['value']));
        for (let at = (await values()).indexOf(value); at > place; at--)
          await task.locator(`li[data-value="${value}"] button`).first().click();
      }
      return;
    case 'place':
    case 'draw':
      await task.evaluate((element) => element.querySelector('details')?.setAttribute('open', ''));
      for (const [k, value] of answer.entries()) await task.locator('input[type=range]').nth(k).fill(value);
  }
}

/**
 * Puts an answer into the controls of a question from inside the page. By hand it takes a scroll, a hit test and a picture
 * of a long page for every field: with dozens of wrong answers, minutes.
 */
export async function put(task: Locator, question: Question, answer: Answer): Promise<void> {
  switch (question.face.input.kind) {
    case 'numbers':
    case 'construct':
    case 'choose':
    case 'direction':
      return task.evaluate(async (element, values) => {
        // A question is drawn anew after each event, and the next event is its to take.
        const drawn = () => new Promise((resolve) => setTimeout(resolve));
        for (const box of element.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
          if (box.checked === values.includes(box.value) || (box.checked && box.type === 'radio')) continue;
          box.click();
          await drawn();
        }
        for (const [k, field] of element.querySelectorAll<HTMLInputElement>('[type=text]').entries()) {
          field.value = values[k] ?? '';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await drawn();
        }
      }, answer);
    default:
      return enter(task, question, answer);
  }
}

/** Presses Check from inside the page, and waits until the answer is called wrong: what the question says then. */
export async function checked(task: Locator): Promise<string> {
  await task.evaluate((element) => element.querySelector<HTMLElement>('button.primary')?.click());
  await task.locator('.verdict p.wrong').waitFor();
  return said(task);
}

/** What stands in the text of a question when something of `rich` is said. */
export const spoken = (rich: string) => squeezed(plainText(rich));

/** A text without the marks and spaces that typesetting adds or takes. */
export const squeezed = (text: string) => text.replaceAll(/[\s^]/g, '');

/** What the question says now. */
export const said = async (task: Locator) => squeezed(await task.locator('.verdict').innerText());

/** Opens the fold around a question that would give away a prediction, as “show anyway” does. */
export async function unfold(task: Locator): Promise<void> {
  const fold = task.locator('xpath=ancestor::details[contains(@class, "reveal") and not(@open)]');
  if ((await fold.count()) > 0) await fold.locator('> summary').click();
}

/** Turns to a question, as a reader does: it wakes when somebody points at it. */
export async function wake(task: Locator): Promise<void> {
  await unfold(task);
  await task.hover();
  await task.locator('astro-island[ssr]').waitFor({ state: 'detached' });
}

/** The questions of a page, in their order. */
export async function tasksOf(page: Page): Promise<{ slot: string; id: string; task: Locator }[]> {
  const slots = await page.locator('.task').evaluateAll((tasks) => tasks.map(({ id }) => id));
  return slots.map((slot) => ({ slot, id: slot.replace('again-', ''), task: page.locator(`[id="${slot}"]`) }));
}
