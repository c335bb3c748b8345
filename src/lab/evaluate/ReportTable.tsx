import { ScrollBox } from '../../components/kit/table/ScrollBox.tsx';
import type { Scores } from '../../engine/metrics/classification-report.ts';
import { grouped, percent } from '../protocol/words.ts';
import { type Evaluation, neverPredicted, neverShown } from './evaluation.ts';

/** Precision, recall, F1 and support of every digit and on average, as scikit-learn's classification_report has them. */
export function ReportTable({ evaluation }: { evaluation: Evaluation }) {
  const { report } = evaluation;
  const total = report.classes.reduce((sum, { support }) => sum + support, 0);
  return (
    <section class="evaluate-report">
      <h3>Classification report</h3>
      <ScrollBox label="Classification report">
        <table>
          <thead>
            <tr>
              <th scope="col">Digit</th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
              <th scope="col">F1</th>
              <th scope="col">Support</th>
            </tr>
          </thead>
          <tbody>
            {report.classes.map((scores, digit) => (
              <Row key={digit} name={String(digit)} scores={scores} support={scores.support} />
            ))}
          </tbody>
          <tbody>
            <Row name="Macro average" scores={report.macro} support={total} />
            <Row name="Weighted average" scores={report.weighted} support={total} />
            <tr>
              <th scope="row">Accuracy</th>
              <td colSpan={3} class="num">
                {percent(report.accuracy, 2)}
              </td>
              <td class="num">{grouped(total)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <p class="soft">
        F1 is the harmonic mean of precision and recall. Support: how many images show the digit. The macro average
        counts every digit the same, the weighted one as often as it occurs. <ZeroNotes evaluation={evaluation} />
      </p>
    </section>
  );
}

function Row({ name, scores, support }: { name: string; scores: Scores; support: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="num">{percent(scores.precision)}</td>
      <td class="num">{percent(scores.recall)}</td>
      <td class="num">{percent(scores.f1)}</td>
      <td class="num">{grouped(support)}</td>
    </tr>
  );
}

/** Zeros that stand for a division by zero. */
function ZeroNotes({ evaluation }: { evaluation: Evaluation }) {
  const silent = neverPredicted(evaluation);
  const absent = neverShown(evaluation);
  return (
    <>
      {silent.length > 0 && `${list(silent)} never predicted: the precision is 0 / 0, and is written as 0. `}
      {absent.length > 0 && `There is no image of ${absent.join(', ')}: the recall is 0 / 0, and is written as 0.`}
    </>
  );
}

function list(digits: readonly number[]): string {
  return digits.length === 1 ? `The digit ${digits[0]} is` : `The digits ${digits.join(', ')} are`;
}
