import { useMemo } from 'preact/hooks';
import { objection, strange, tasks, trained, updates } from '../../../exercises/sequences/letters.ts';
import { formatNumber } from '../../../notation/format.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { LinePlot } from '../../kit/plot/LinePlot.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ScrollBox } from '../../kit/table/ScrollBox.tsx';
import { letterFrame } from './frame.ts';
import { LettersPicture } from './LettersPicture.tsx';
import { values as codec, learnedOf, otherOf, rules, time, untils } from './settings.ts';
import { TextField } from './TextField.tsx';
import * as words from './words.ts';

const taskNames = { next: words.nextLetter, echo: words.echoTwoLate, parity: words.oddOrEvenOnes } as const;
const memoryNames = { on: words.withMemory, off: words.without } as const;
const shownNames = { learned: words.textItLearns, another: words.anotherText } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F17.4: a small recurrent network is trained in the page on what the reader types. */
export default function NextLetter({ id, asks }: Props) {
  const stage = useStage({ id, values: codec, time, held: useHolds(asks, untils) });
  const { values, set, awake, cursor, highlight } = stage;
  const { task, memory, shown } = values;
  const learned = learnedOf(values);
  const run = useMemo(() => trained(task, learned, memory === 'on'), [task, learned, memory]);
  const isOther = shown === 'another';
  // A network that has learned nothing need not be asked about another text; the room is kept.
  const isAsked = isOther || cursor > 0;
  const text = isOther ? otherOf(values) : learned;
  const frame = letterFrame(run, cursor, { task, shown, text });
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings next-letter"
      sentence={frame.sentence}
      picture={<LettersPicture {...{ frame, highlight }} />}
      line={<p class="numbers">{words.lossOfTheText(frame.loss)}</p>}
      own={
        <ScrollBox label={words.lossSoFar(id)}>
          <LinePlot
            title={words.lossOnTheText}
            now={formatNumber(frame.loss, { significant: 3 })}
            xName="update"
            xDomain={[0, updates]}
            yDomain={[0, 3]}
            formatY={(value) => formatNumber(value, { significant: 2 })}
            series={[
              {
                name: words.loss,
                look: 'solid',
                points: frame.losses.map((loss, k) => [k, Math.min(3, loss)] as const),
              },
            ]}
            summary={frame.sentence}
            empty=""
            tone="plot-loss"
          />
        </ScrollBox>
      }
      settings={
        <>
          <SelectField
            label={words.task}
            value={task}
            names={tasks}
            written={taskNames}
            disabled={!awake}
            choose={(name) => set({ task: name, learn: undefined, other: undefined })}
          />
          <TextField
            id={id}
            label={isOther ? words.askAbout : words.learn}
            text={text}
            disabled={!awake}
            check={(typed) => (isOther ? strange(task, learned, typed) : objection(task, typed))}
            set={(typed) => set(isOther ? { other: typed } : { learn: typed })}
          />
          <SelectField
            label={words.memory}
            value={memory}
            names={rules.memory.names}
            written={memoryNames}
            disabled={!awake}
            choose={(name) => set({ memory: name })}
          />
          <div class={`roomy${isAsked ? '' : ' not-yet'}`}>
            <SelectField
              label={words.shown}
              value={shown}
              names={rules.shown.names}
              written={shownNames}
              disabled={!awake}
              choose={(name) => set({ shown: name })}
            />
          </div>
        </>
      }
    />
  );
}
