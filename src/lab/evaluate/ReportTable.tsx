import { ScrollBox } from '../../components/kit/table/ScrollBox.tsx';
import type { Scores } from '../../engine/metrics/classification-report.ts';
import { className, type DataName, dataSets } from '../protocol/data-sets.ts';
import { grouped, percent } from '../protocol/words.ts';
import { type Evaluation, neverPredicted, neverShown } from './evaluation.ts';

interface Props {
  readonly data: DataName;
  readonly evaluation: Evaluation;
}

/** Precision, recall, F1 and support of every class and on average, as scikit-learn's classification_report has them. */
export function ReportTable({ data, evaluation }: Props) {
  const { kind } = dataSets[data];
  const { report } = evaluation;
  const total = report.classes.reduce((sum, { support }) => sum + support, 0);
  return (
    <section class="evaluate-report">
      <h3>Classification report</h3>
      <ScrollBox label="Classification report">
        <table>
          <thead>
            <tr>
              <th scope="col">{kind === 'digit' ? 'Digit' : 'Class'}</th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
              <th scope="col">F1</th>
              <th scope="col">Support</th>
            </tr>
          </thead>
          <tbody>
            {report.classes.map((scores, label) => (
              <Row key={label} name={className(data, label)} scores={scores} support={scores.support} />
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
        F1 is the harmonic mean of precision and recall. Support: how many images show the {kind}. The macro average
        counts every {kind} the same, the weighted one as often as it occurs.{' '}
        <ZeroNotes data={data} evaluation={evaluation} />
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
function ZeroNotes({ data, evaluation }: Props) {
  const named = (labels: readonly number[]) => labels.map((label) => className(data, label));
  const silent = named(neverPredicted(evaluation));
  const absent = named(neverShown(evaluation));
  return (
    <>
      {silent.length > 0 && `${list(data, silent)} never predicted: the precision is 0 / 0, and is written as 0. `}
      {absent.length > 0 && `There is no image of ${absent.join(', ')}: the recall is 0 / 0, and is written as 0.`}
    </>
  );
}

function list(data: DataName, names: readonly string[]): string {
  const { kind, kinds } = dataSets[data];
  return names.length === 1 ? `The ${kind} ${names[0]} is` : `The ${kinds} ${names.join(', ')} are`;
}
