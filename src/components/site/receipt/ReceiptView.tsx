import type { CheckedAnswer } from '../../../teach/receipt/check.ts';
import type { Remarks } from '../../../teach/receipt/remarks.ts';
import { byLesson, tallyOf } from '../../../teach/receipt/tally.ts';
import {
  minuteWords,
  type Names,
  numbersWords,
  questionWords,
  remarkWords,
  resultWords,
  tallyWords,
  triesWords,
} from '../../../teach/receipt/words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { Rich } from '../../prose/answers/Rich.tsx';
import * as said from './check-words.ts';
import { titleOf } from './title.ts';
import type { Entry } from './useReceipts.ts';

interface Props {
  readonly entry: Entry;
  /** Its place among all, from 1. */
  readonly number: number;
  readonly names: Names;
  readonly titles: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
  /** What is noticed of it beside the others. */
  readonly remarks: Remarks | undefined;
}

const { heads } = said;

/** One receipt: what it adds up to, and its answers lesson by lesson. */
export function ReceiptView({ entry, number, names, titles, isOpen, remarks }: Props) {
  const noticed = remarks === undefined ? [] : remarkWords(remarks, names);
  const title = titleOf(entry, number);
  return (
    <details class="receipt" id={`receipt-${number}`} open={isOpen}>
      <summary>
        <strong {...asWritten}>{title}</strong>: {tallyWords(tallyOf(entry.answers))}
      </summary>
      <p class="soft">{said.made(minuteWords(entry.made))}</p>
      {noticed.length === 0 ? null : (
        <p>
          <strong>{said.noticed}</strong> <span {...asWritten}>{noticed.join(' ')}</span>
        </p>
      )}
      {entry.answers.length === 0 ? <p>{said.empty}</p> : null}
      {byLesson(entry).map(([lesson, answers]) => {
        const name = said.lesson(lesson, titles[lesson]);
        return (
          <div key={lesson}>
            <h3>{name}</h3>
            <p>{tallyWords(tallyOf(answers))}.</p>
            <ScrollTable label={`${title}, ${name}`} heads={heads}>
              {answers.map((answer) => (
                <AnswerRow key={answer.slot} answer={answer} names={names} pupil={entry.name} />
              ))}
            </ScrollTable>
          </div>
        );
      })}
    </details>
  );
}

const marks: Readonly<Record<string, string>> = { right: '✓ ', wrong: '✗ ' };

interface RowProps {
  readonly answer: CheckedAnswer;
  readonly names: Names;
  /** The name in the receipt. */
  readonly pupil: string;
}

function AnswerRow({ answer, names, pupil }: RowProps) {
  const { result, words, says, at } = answer;
  const name = questionWords(answer, names);
  const numbers = numbersWords(answer, pupil);
  return (
    <tr class={result}>
      <th scope="row">
        {name}
        {numbers === '' ? null : <span class="soft"> ({numbers})</span>}
      </th>
      <td data-head={heads[1]} {...asWritten}>
        <Rich text={words} />
      </td>
      <td class="result" data-head={heads[2]}>
        {marks[result] === undefined ? null : <span aria-hidden="true">{marks[result]}</span>}
        {resultWords[result]}
      </td>
      <td data-head={heads[3]}>
        {says.map((say) => (
          <p key={say}>
            <Rich text={say} />
          </p>
        ))}
      </td>
      <td data-head={heads[4]}>{triesWords(answer)}</td>
      <td data-head={heads[5]}>{minuteWords(at)}</td>
    </tr>
  );
}
