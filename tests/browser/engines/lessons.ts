/**
 * The lessons in a browser engine, under a host's strict policy: every figure to its end, a prompt and an exercise judged, the lab
 * trained; then all of it again on the same page with every text translated, where it has to say the same.
 */
import { expect, onTestFailed, test } from 'vitest';
import { questionsOf } from '../../../scripts/lessons/rubric.ts';
import type { Engine } from '../../../scripts/lib/browsers/find.mjs';
import type { Question } from '../../../src/questions/question.ts';
import type { EngineSite } from '../engines.ts';
import * as walk from '../lesson-walk.ts';
import { htmlOf, lessons, spoken, squeezed } from '../prompts-answer.ts';
import { expectToFit } from './widths.ts';

/** What the first engine has shown: the others show the same texts. */
const shownFirst = new Map<string, walk.Walked>();

/** More steps are seen in one engine: that an engine goes on after the first of them, and comes to the end, is seen in all. */
const few = 4;
const stepsIn = (engine: Engine) => (engine === 'chromium' ? 12 : few);
const endsOf = (walked: walk.Walked): walk.Walked =>
  Object.fromEntries(
    Object.entries(walked).map(([id, frames]) => [id, [...frames.slice(0, few + 1), frames.at(-1) ?? '']]),
  );

/** The first question of a page that is answered by typing or ticking. */
async function askedOf(slug: string) {
  const { prompts, exercises } = await questionsOf(slug);
  const isPlain = (question: Question | undefined) =>
    question !== undefined && ['numbers', 'construct', 'choose', 'direction'].includes(question.face.input.kind);
  const slots = [...htmlOf(slug).matchAll(/<section class="hanging task[^"]*" id="([px]\d+-\d+)"/g)].map(
    ([, id]) => id as string,
  );
  const exercise = slots.filter((id) => isPlain(exercises[id]?.settle(0)) && exercises[id]?.settle(0).right.length);
  return {
    prompt: slots.find((id) => isPlain(prompts[id]?.settle())),
    exercise: exercise.find((id) => exercises[id]?.renewable) ?? exercise[0],
    prompts,
    exercises,
  };
}

/** The first figure of a page that comes by itself, and the file that it is woken by. */
function firstFigureOf(slug: string) {
  const [, figure = '', code = ''] =
    /<figure[^>]* id="(f[\d-]+)"(?:(?!<figure).)*?<astro-island[^>]* component-url="[^"]*\/([^"/]+)"(?=[^>]* client="visible")/s.exec(
      htmlOf(slug),
    ) ?? [];
  return { figure, code };
}

export function lessonsIn(site: EngineSite, engine: Engine): void {
  const steps = walk.walkFigures(stepsIn(engine));
  test.each(lessons)(
    '/lessons/$slug/ goes to its end and judges, also when it is translated, and fits its window',
    async ({ slug }) => {
      // What was answered is kept: a second try is to find the lesson as the first did.
      onTestFailed(async () => void (await site.evaluate('localStorage.clear()')));
      const { prompt, exercise, prompts, exercises } = await askedOf(slug);
      const { figure, code } = firstFigureOf(slug);
      site.miss(new RegExp(code.replaceAll('.', '\\.')));
      await site.open(`lessons/${slug}/`);
      await site.evaluate(walk.watchFaults);
      expect(await site.evaluate(walk.missing(figure)), `${site.version()} ${code}`).toMatch(/could not be loaded/);
      site.miss(new RegExp(`/${slug}\\.[^/]*\\.js$`));
      expect(await site.evaluate(walk.tryAgain(figure)), site.version()).toBe(true);
      // Not sooner: the link brings the lab forward, and what stands behind it is not asked for.
      if (slug === 'mnist-lab') await site.evaluate("void (location.hash = '#f12-2=1,images:1000,epochs:1')");
      const json = async (expression: string) => JSON.parse((await site.evaluate(expression)) as string);
      expect(await json(walk.wakeFigures), site.version()).toEqual([]);
      const judge = async (id: string, question: Question | undefined) => {
        const said = (await site.evaluate(walk.answer(id, question?.right ?? []))) as string;
        expect(said, `${site.version()} ${id}`).toMatch(/^right: /);
      };
      // What judges has not come yet, and is asked for again with the next press.
      if (prompt) expect(await site.evaluate(walk.answer(prompt, []))).toMatch(/^message: This could not be loaded/);
      site.miss();
      if (prompt) await judge(prompt, prompts[prompt]?.settle());
      if (exercise) await judge(exercise, exercises[exercise]?.settle(0));

      // After all guesses: until then a figure may keep back what was asked.
      await site.evaluate(
        "void document.querySelectorAll('details.reveal').forEach((fold) => fold.setAttribute('open', ''))",
      );
      const plain: walk.Walked = await json(steps);
      expect(Object.keys(plain).length).toBeGreaterThan(0);
      expect(endsOf(plain)).toEqual(shownFirst.get(slug) ?? endsOf(plain));
      shownFirst.set(slug, endsOf(plain));

      // With all figures awake, and where they have come to.
      await expectToFit(site, 'awake');
      await site.resize(1280, 720);

      expect(await site.evaluate(walk.translate)).toBeGreaterThan(1000);
      expect(await json(steps), `${site.version()} translated`).toEqual(plain);
      if (prompt) await judge(prompt, prompts[prompt]?.settle());
      if (exercise && exercises[exercise]?.renewable) {
        const next = exercises[exercise]?.settle(1);
        const asked = squeezed((await site.evaluate(walk.newNumbers(exercise))) as string);
        expect(asked).toContain(spoken(next?.face.ask ?? ''));
        await judge(exercise, next);
      }
      if (slug === 'mnist-lab') {
        const said: string[] = await json(walk.trainLab);
        expect(said.at(0), site.version()).toMatch(/^Ready/);
        expect(
          said.some((sentence) => /^(Training|Measuring)/.test(sentence)),
          said.join(' | '),
        ).toBe(true);
        expect(said.at(-1)).toMatch(/^Finished/);
      }
      expect(await json(walk.untranslated)).toEqual([]);
      expect(await json(walk.faults)).toEqual([]);
    },
    300_000,
  );

  test.each([
    ['a wrong type', 'text/plain', 'nosniff'],
    ['a wrong type that classic scripts may have', 'application/octet-stream', ''],
  ])('where scripts come with %s, each figure and question says so', async (_, type, options) => {
    site.send({ 'content-type': type, 'x-content-type-options': options }, /\.js$/);
    await site.open('lessons/xor/');
    const lacking = () => site.evaluate(walk.withoutScripts);
    await expect.poll(lacking, { message: site.version() }).toBe('[]');
    site.send({});
  });
}
