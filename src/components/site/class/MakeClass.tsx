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
import { findExercises, lessonSlug } from '../../../teach/worksheet/find.ts';
import { limits } from '../../../teach/worksheet/limits.ts';
import * as choice from '../../prose/worksheet/choice-words.ts';
import { type LessonChoice, LessonExercises } from '../../prose/worksheet/LessonExercises.tsx';
import { loadExercises } from '../../prose/worksheet/load-exercises.ts';
import { type Made, MadeLink } from './MadeLink.tsx';
import * as words from './make-words.ts';
import { pageOf } from './page-of.ts';

interface Props {
  readonly lessons: readonly LessonChoice[];
}

type Choice = keyof typeof words.releases;

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
  const version = useRef(0);
  useEffect(() => {
    version.current++;
    setMade(undefined);
    say(made === undefined ? '' : words.outOfDate);
  }, [ids, hints, solutions, tries, own]);
  const lesson = lessons.find((each) => each.slug === slug);
  const nameOf: Readonly<Record<string, string>> = Object.assign({}, ...lessons.map(({ names }) => names));
  const order = Object.keys(nameOf);

  const make = async () => {
    const [forHints, forSolutions] = [releaseOf(hints), releaseOf(solutions)];
    if (ids.length === 0) return say(choice.chooseOne);
    if (ids.length > limits.exercises) return say(words.tooMany(ids.length, limits.exercises));
    if (forHints === undefined || forSolutions === undefined) return say(words.writeDay);
    const sorted = ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    const link: ClassLink = { ids: sorted, hints: forHints, solutions: forSolutions, tries, own };
    const of = version.current;
    const same = own ? await fixedOf(sorted) : [];
    if (of !== version.current) return;
    setMade({
      address: `${pageOf(`lessons/${lessonSlug(sorted[0] as string) ?? ''}`)}?class=${writeClass(link)}`,
      rules: ruleWords(link),
      same: same.map((id) => nameOf[id] ?? id),
    });
    say(words.made(pastWords(link, dayOf(new Date()))));
  };

  return (
    <div class="make-class worksheets">
      <div class="choices">
        <p>
          <label for="class-lesson">{choice.lesson}</label>{' '}
          <select
            id="class-lesson"
            disabled={!isReady}
            value={slug}
            onChange={({ currentTarget }) => setSlug(currentTarget.value)}
          >
            {lessons.map((each) => (
              <option key={each.slug} value={each.slug}>
                {choice.numbered(each.number, each.title)}
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
        <p class="count">{choice.chosen(ids.length)}</p>
        <RuleField of="hints" {...{ isReady }} rule={hints} set={setHints} />
        <RuleField of="solutions" {...{ isReady }} rule={solutions} set={setSolutions} />
        <p>
          <label for="class-tries">{words.tries}</label>{' '}
          <select
            id="class-tries"
            disabled={!isReady}
            value={tries}
            onChange={({ currentTarget }) => setTries(Number(currentTarget.value))}
          >
            <option value={0}>{words.anyNumber}</option>
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
            <span>{words.own}</span>
          </label>
        </p>
        <p class="actions">
          <button type="button" class="primary" disabled={!isReady} onClick={make}>
            {words.make}
          </button>
        </p>
        <p role="status">{said}</p>
        {made === undefined ? null : <MadeLink {...made} heading={heading} />}
      </div>
    </div>
  );
}

/** Exercises that are the same for everybody. Where they cannot be fetched, the list above says so of each. */
async function fixedOf(ids: readonly string[]): Promise<readonly string[]> {
  const found = await findExercises(ids, loadExercises).catch(() => undefined);
  if (found === undefined || 'problems' in found) return [];
  return ids.filter((id) => found.exercises.get(id)?.renewable === false);
}

interface RuleProps {
  readonly of: keyof typeof words.rules;
  readonly isReady: boolean;
  readonly rule: Rule;
  set(rule: Rule): void;
}

/** When something is to be had; its day is asked for only where there is one. */
function RuleField({ of, isReady, rule, set }: RuleProps) {
  const id = `class-${of}`;
  const { name, day } = words.rules[of];
  return (
    <p class="row">
      <label for={id}>{name}</label>
      <select
        {...{ id }}
        disabled={!isReady}
        value={rule.choice}
        onChange={({ currentTarget }) => set({ ...rule, choice: currentTarget.value as Choice })}
      >
        {Object.entries(words.releases).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {rule.choice === 'day' ? (
        <input
          type="date"
          aria-label={day}
          value={rule.day}
          onInput={({ currentTarget }) => set({ ...rule, day: currentTarget.value })}
        />
      ) : null}
    </p>
  );
}

const releaseOf = ({ choice, day }: Rule): Release | undefined => (choice === 'day' ? readDay(day) : choice);
