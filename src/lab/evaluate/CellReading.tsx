import { useState } from 'preact/hooks';
import type { ConfusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { DigitGrid } from '../parts/DigitGrid.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { aClass, className, type DataName, dataSets } from '../protocol/data-sets.ts';
import type { Numbering } from '../protocol/requests.ts';
import { chance, grouped } from '../protocol/words.ts';
import { type DigitReading, imageName, inCell } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';
import { type MatrixCell, matrixCellName, precision, recall, type Substituted } from './matrix-words.ts';

/** Images shown at first, and with every press on "more". */
const shownAtOnce = 18;

export interface CellReadingProps {
  /** Of the heading. */
  readonly id: string;
  readonly session: LabSession;
  readonly data: DataName;
  readonly matrix: ConfusionMatrix;
  readonly all: readonly DigitReading[];
  readonly numbering: Numbering;
  readonly cell: MatrixCell;
}

/** What the selected cell, its row and its column say, and the images that are counted in it. */
export function CellReading({ id, session, data, matrix, all, numbering, cell }: CellReadingProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  const { label, digit } = cell;
  const [shownName, readName] = [className(data, label), className(data, digit)];
  const images = inCell(all, label, digit);
  const shown = images.slice(0, limit).map(({ index, confidence }) => ({
    index,
    name: `${imageName(numbering, index)}: ${aClass(data, label)} read as ${readName}, ${chance(confidence)}`,
    note: <span class="num">{chance(confidence)}</span>,
  }));
  return (
    <section class="evaluate-cell" aria-labelledby={id}>
      <h4 id={id}>{matrixCellName(data, cell, images.length)}</h4>
      <Rate
        name={`Recall of ${shownName}`}
        question={`Of the images that show ${aClass(data, label)} (the row), how many are read as ${shownName}?`}
        rate={recall(matrix, label)}
      />
      <Rate
        name={`Precision of ${readName}`}
        question={`Of the images that are read as ${readName} (the column), how many show ${aClass(data, digit)}?`}
        rate={precision(matrix, digit)}
      />
      {images.length === 0 ? (
        <p>No image falls into this cell.</p>
      ) : (
        <>
          <DigitGrid {...{ session, data, numbering, shown }} />
          <p class="soft">
            {shown.length < images.length
              ? `The ${shown.length} that are read most surely, of ${grouped(images.length)}. `
              : 'The most surely read one first. '}
            Under each image: the probability of the {dataSets[data].kind} that is read.
          </p>
          <ShowMore shown={limit} total={images.length} atOnce={shownAtOnce} onMore={setLimit} />
        </>
      )}
    </section>
  );
}

function Rate({ name, question, rate }: { name: string; question: string; rate: Substituted }) {
  return (
    <p class="evaluate-rate">
      <strong>{name}.</strong> {question}{' '}
      <span class="num">
        {grouped(rate.hits)} / ({rate.terms}) = {rate.value}
      </span>
    </p>
  );
}
