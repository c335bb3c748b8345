/** What is counted at thresholds: of a machine that always says “healthy”, and of the unit of Figure 13.2. */
import { classificationReport } from '../../engine/metrics/classification-report.ts';
import { confusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { once } from '../../questions/once.ts';
import { screen, tested } from './screening.ts';

/** 95 healthy and 5 sick, all called healthy. */
export const alwaysHealthy = once(() => {
  const truth = Array.from({ length: 100 }, (_, n) => Number(n < 5));
  const { accuracy, classes } = classificationReport(
    confusionMatrix(
      truth,
      truth.map(() => 0),
      2,
    ),
  );
  return { accuracy, recall: classes[1]?.recall ?? Number.NaN };
});

/** The unit as it is trained on the patients as they are. */
const plain = once(() => screen('nothing'));

/** What the unit's shares give at a threshold. */
export function reportAt(threshold: number) {
  const matrix = confusionMatrix(
    tested.map(({ sick }) => Number(sick)),
    plain().shares.map((share) => Number(share >= threshold)),
    2,
  );
  const { accuracy, classes } = classificationReport(matrix);
  const { recall = Number.NaN, precision = Number.NaN } = classes[1] ?? {};
  return { matrix, accuracy, recall, precision };
}

export const precisionMoves = (from: number, to: number) => reportAt(to).precision - reportAt(from).precision;
