import { useState } from 'preact/hooks';
import { readTyped, unread } from '../../notation/typed-number.ts';
import type { Bench } from '../desk/useBench.ts';
import { type Challenge, readChallenge } from './challenge.ts';
import { type Condition, conditions } from './goal.ts';
import { type PartName, partNames, partWords } from './parts.ts';

interface Props {
  readonly id: string;
  readonly bench: Bench;
  hand(challenge: Challenge): void;
}

const labels: Readonly<Record<Condition, string>> = {
  lossBelow: 'Training loss below',
  trainingAccuracy: 'Share of training examples right, at least (0 to 1)',
  testAccuracy: 'Share of test examples right, at least (0 to 1)',
  parameters: 'Parameters, at most',
  updates: 'Updates, at most',
  updatesFrom: 'Updates, at least',
  examples: 'Examples looked at, at most',
  rate: 'Learning rate, at most',
  nudged: 'Two starts that differ by 10⁻⁸ end so far apart in loss, at least',
};

type Way = 'open' | 'locked' | 'hidden';

/** A challenge of one's own: the state of the workbench as it stands, a goal, and what may not be changed. */
export function ChallengeForm({ id, bench, hand }: Props) {
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [bounds, setBounds] = useState<Readonly<Partial<Record<Condition, string>>>>({});
  const [ways, setWays] = useState<Readonly<Partial<Record<PartName, Way>>>>({ data: 'locked' });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const partsThatAre = (way: Way) => partNames.filter((part) => ways[part] === way);

  const make = () => {
    const problems: string[] = [];
    const goal: Record<string, number> = {};
    for (const condition of conditions) {
      const text = bounds[condition]?.trim() ?? '';
      if (text === '') continue;
      const read = readTyped(text, {});
      if ('why' in read) problems.push(`${labels[condition]}: ${unread(text, read)}`);
      else goal[condition] = read.value;
    }
    const time = { update: 0, done: 0, granularity: bench.granularity };
    const read = readChallenge({
      version: 1,
      name,
      words,
      state: { ...bench.state, time },
      goal,
      locked: partsThatAre('locked'),
      hidden: partsThatAre('hidden'),
    });
    if ('problems' in read)
      problems.push(
        ...read.problems.map(({ path, problem, expected }) => `${path}: ${problem}; expected ${expected}.`),
      );
    setWrong(problems);
    if (problems.length === 0 && !('problems' in read)) hand(read);
  };

  return (
    <details class="fold">
      <summary>Make one of your own</summary>
      <p>It begins with the workbench as it stands now.</p>
      <p class="row">
        <label class="field">
          <span>Name</span>
          <input id={`${id}-challenge-name`} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
      </p>
      <label>
        What it is about
        <textarea rows={2} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <fieldset>
        <legend>The goal: all that is filled in, at the same moment</legend>
        {conditions.map((condition) => (
          <label key={condition} class="field">
            <span>{labels[condition]}</span>
            <input
              inputMode="decimal"
              value={bounds[condition] ?? ''}
              onInput={(event) => setBounds({ ...bounds, [condition]: event.currentTarget.value })}
            />
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>What may be changed</legend>
        {partNames.map((part) => (
          <label key={part} class="field">
            <span>{partWords[part]}</span>
            <select
              value={ways[part] ?? 'open'}
              onChange={(event) => setWays({ ...ways, [part]: event.currentTarget.value as Way })}
            >
              <option value="open">may be changed</option>
              <option value="locked">is kept</option>
              <option value="hidden">is kept and hidden</option>
            </select>
          </label>
        ))}
      </fieldset>
      {wrong.map((line) => (
        <p key={line} class="problem" role="alert">
          {line}
        </p>
      ))}
      <button type="button" onClick={make}>
        Make the link
      </button>
    </details>
  );
}
