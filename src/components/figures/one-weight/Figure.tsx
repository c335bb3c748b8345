import { useState } from 'preact/hooks';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import { createPlainRun } from '../../../engine/trace/plain-run.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { NetworkFrame } from '../../kit/diagram/network-frame.ts';
import { type NetworkFigureProps, NetworkStage, type NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { plainNetwork } from '../../kit/stage/subjects/plain.ts';
import { oneWeightSteps } from '../granularities.ts';
import { Chain } from './Chain.tsx';
import { chainOf, focusOf, type Parameter } from './chain.ts';
import * as words from './words.ts';

/** Steps so large that they pass many weights: the reader's own choice of a weight then stays in view. */
const coarse: ReadonlySet<Granularity> = new Set(['layer', 'pass', 'update']);

/** F9.1: one weight at a time. The chain of the weight at hand stands beside the network and fills up step by step. */
export default function OneWeight(props: NetworkFigureProps) {
  const [chosen, setChosen] = useState<Parameter | undefined>(undefined);
  const focus = ({ frame, granularity }: NetworkView) =>
    chosen !== undefined && coarse.has(granularity) ? chosen : focusOf(frame);
  const chooseAndGo = (stage: NetworkView, layer: number, unit: number, from: number) => {
    setChosen({ layer, unit, from });
    goToGradient(stage, { layer, unit, from });
  };
  return (
    <NetworkStage
      {...props}
      class="beside of-chain"
      subject={plainNetwork}
      runOf={createPlainRun}
      granularities={oneWeightSteps}
      describe={(stage) => describe(stage.frame, focus(stage))}
      choose={chooseAndGo}
    >
      {(stage) => <Chain {...stage} focus={focus(stage)} choose={(l, j, i) => chooseAndGo(stage, l, j, i)} />}
    </NetworkStage>
  );
}

/** The path that the chain of the weight at hand runs along. */
function describe(frame: NetworkFrame, focus: Parameter) {
  const backward = frame.pass === 'backward' || frame.pass === 'update' || frame.pass === 'average';
  const lines = backward ? chainOf(frame, focus) : [];
  const path = new Set(lines.flatMap(({ event }) => [...event.reads, event.write].map(densePart)));
  const units = frame.units.map(
    ({ name, activation }) => `${name} ${activation.value === undefined ? notYet : formatNumber(activation.value)}`,
  );
  return {
    path,
    label: words.networkAtThisStep(units.join(', ')),
  };
}

/** Goes to where the gradient of a weight is complete. */
function goToGradient({ goTo, frame }: NetworkView, parameter: Parameter) {
  const gradient = chainOf(frame, parameter).findLast(({ event }) => event.pass !== 'update');
  if (gradient !== undefined) goTo(gradient.event.write);
}
