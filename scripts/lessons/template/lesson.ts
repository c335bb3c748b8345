import { stringify } from 'yaml';
import type { PlannedLesson } from '../../../src/curriculum.ts';

/**
 * The text of a new lesson: every field and the usual parts, filled in so far that it passes the checks and can be
 * looked at. What the plan knows is taken from the plan.
 */
export function lessonTemplate(lesson: PlannedLesson): string {
  const { number, title, question, prerequisites, minutes, terms = [] } = lesson;
  return `---
# What each field means stands in src/content-schemas.ts.
${stringify({ title, question })}summary: One or two sentences for previews and search engines, 50 to 200 characters long.
objectives:
  - { id: compute, text: Compute the weighted sum of a unit. }
  - { id: predict, text: Predict how the output changes when one weight changes. }
  - { id: explain, text: Explain what the bias does. }
${stringify({ prerequisites, minutes, terms })}engagement: [viewing, responding, changing]
misconceptions: [{ id: M01, experiment: f${number}-1 }]
keyPoints:
  - A key point is a whole sentence.
simplified:
  - What this lesson leaves out is said here.
instructor:
  discussion:
    - { question: What would you ask first?, listenFor: What a good answer contains. }
    - { question: What would you ask next?, listenFor: What a good answer contains. }
    - { question: What would you ask last?, listenFor: What a good answer contains. }
  activity: Something to do with paper or people.
  blockers:
    - Where learners get stuck, and what helps.
  states:
    - { label: The start, link: '#f${number}-1' }
    - { label: The middle, link: '#f${number}-1' }
    - { label: The end, link: '#f${number}-1' }
  timing:
    - { minutes: 20, what: Step the figure together. }
    - { minutes: 30, what: Solve the exercises in pairs. }
---

<Scene>

<Hook>

A situation or a puzzle that makes the question one the reader wants answered, and something to move in the figure beside it.

</Hook>

<OneWeight
  id="f${number}-1"
  caption="The idea of the figure in one sentence."
  experiment="mazur"
/>

## A prediction first

<See figure="f${number}-1" experiment="mazur" at="z[0][1][0]">Watch the sum of h1</See> being added up. Ask before you tell.

<Prompt id="p${number}-1" />

<Exercise id="x${number}-1" />

## One idea

Every formula has a sentence in words beside it. A unit adds up its inputs, each times its weight, and the bias:

$$
z = w_1 a_1 + w_2 a_2 + b
$$

</Scene>

<YourAnswers />
`;
}
