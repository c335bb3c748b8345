import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ClassLink,
  mostTries,
  type Release,
  readDay,
  usualLink,
  writeClass,
} from '../../../teach/class/class-link.ts';
import { dayOf } from '../../../teach/class/help.ts';
import { pastWords, ruleWords } from '../../../teach/class/words.ts';
import { lessonSlug } from '../../../teach/worksheet/find.ts';
import { limits } from '../../../teach/worksheet/limits.ts';
import { type LessonChoice, LessonExercises } from '../../prose/worksheet/LessonExercises.tsx';
import { type Made, MadeLink } from './MadeLink.tsx';
import { pageOf } from './page-of.ts';

interface Props {
  readonly lessons: readonly LessonChoice[];
}

const releases = {
  always: 'at any time',
  attempt: 'after an answer',
  day: 'from a day on',
  never: 'never',
} as const;
type Choice = keyof typeof releases;

interface Rule {
  readonly choice: Choice;
  readonly day: string;
}

/** Chooses what a class is asked for, and how much help it gets: a link, and its QR code. */
export default function MakeClass({ lessons }: Props) {
  const [slug, setSlug] = useState(lessons[0]?.slug ?? '');
  const [ids, setIds] = useState<readonly string[]>([]);
  const [hints, setHints] = useState<Rule>({ choice: 'always', day: '' });
  const [solutions, setSolutions] = useState<Rule>({ choice: 'attempt', day: '' });
  const [tries, setTries] = useState(usualLink.tries);
  const [own, setOwn] = useState(usualLink.own);
  const [made, setMade] = useState<Made | undefined>(undefined);
  const [said, say] = useState('');
  const [isReady, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // What is chosen before the code is there would be lost when it comes.
  useEffect(() => setReady(true), []);
  useEffect(() => heading.current?.focus(), [made]);
  // Another choice is another link.
  useEffect(() => {
    setMade(undefined);
    say('');
  }, [ids, hints, solutions, tries, own]);
  const lesson = lessons.find((each) => each.slug === slug);
  const order = lessons.flatMap(({ names }) => Object.keys(names));

  const make = () => {
    const [forHints, forSolutions] = [releaseOf(hints), releaseOf(solutions)];
    if (ids.length === 0) return say('Choose at least one exercise.');
    if (ids.length > limits.exercises)
      return say(`${ids.length} exercises are chosen; a link takes ${limits.exercises} at most.`);
    if (forHints === undefined || forSolutions === undefined) return say('Write the day on which it comes.');
    const sorted = ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    const link: ClassLink = { ids: sorted, hints: forHints, solutions: forSolutions, tries, own };
    setMade({
      address: `${pageOf(`lessons/${lessonSlug(sorted[0] as string) ?? ''}`)}?class=${writeClass(link)}`,
      rules: ruleWords(link),
    });
    say(`The link is made. ${pastWords(link, dayOf(new Date()))}`.trim());
  };

  return (
    <div class="make-class worksheets">
      <div class="choices">
        <p>
          <label for="class-lesson">Lesson</label>{' '}
          <select
            id="class-lesson"
            disabled={!isReady}
            value={slug}
            onChange={({ currentTarget }) => setSlug(currentTarget.value)}
          >
            {lessons.map((each) => (
              <option key={each.slug} value={each.slug}>
                {each.number}. {each.title}
              </option>
            ))}
          </select>
        </p>
        {lesson && isReady ? (
          <LessonExercises
            key={slug}
            lesson={lesson}
            chosen={ids}
            choose={(its) => setIds((before) => [...before.filter((id) => !(id in lesson.names)), ...its])}
            isForPage
          />
        ) : null}
        <p class="count">
          {ids.length === 0 ? 'No exercise is chosen yet.' : `Chosen: ${ids.length}, of all lessons together.`}
        </p>
        <RuleField name="Hints" {...{ isReady }} rule={hints} set={setHints} />
        <RuleField name="Solutions" {...{ isReady }} rule={solutions} set={setSolutions} />
        <p>
          <label for="class-tries">Answers to check, of each exercise</label>{' '}
          <select
            id="class-tries"
            disabled={!isReady}
            value={tries}
            onChange={({ currentTarget }) => setTries(Number(currentTarget.value))}
          >
            <option value={0}>any number</option>
            {Array.from({ length: mostTries }, (_, k) => (
              <option key={k} value={k + 1}>
                {k + 1}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label class="check">
            <input
              type="checkbox"
              disabled={!isReady}
              checked={own}
              onChange={({ currentTarget }) => setOwn(currentTarget.checked)}
            />
            <span>Other numbers for each pupil, from their name</span>
          </label>
        </p>
        <p class="actions">
          <button type="button" class="primary" disabled={!isReady} onClick={make}>
            Make the link
          </button>
        </p>
        <p role="status">{said}</p>
        {made === undefined ? null : <MadeLink {...made} heading={heading} />}
      </div>
    </div>
  );
}

interface RuleProps {
  readonly name: string;
  readonly isReady: boolean;
  readonly rule: Rule;
  set(rule: Rule): void;
}

/** When something is to be had; its day is asked for only where there is one. */
function RuleField({ name, isReady, rule, set }: RuleProps) {
  const id = `class-${name.toLowerCase()}`;
  return (
    <p class="row">
      <label for={id}>{name}</label>
      <select
        {...{ id }}
        disabled={!isReady}
        value={rule.choice}
        onChange={({ currentTarget }) => set({ ...rule, choice: currentTarget.value as Choice })}
      >
        {Object.entries(releases).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {rule.choice === 'day' ? (
        <input
          type="date"
          aria-label={`Day of the ${name.toLowerCase()}`}
          value={rule.day}
          onInput={({ currentTarget }) => set({ ...rule, day: currentTarget.value })}
        />
      ) : null}
    </p>
  );
}

const releaseOf = ({ choice, day }: Rule): Release | undefined => (choice === 'day' ? readDay(day) : choice);
