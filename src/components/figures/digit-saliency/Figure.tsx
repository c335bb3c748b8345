import { recordedSource } from '../../../exercises/interpretability/recorded.ts';
import { SaliencyStage } from './SaliencyStage.tsx';

/** F16.3: a map shows where a network is sensitive, and whether it needs the network at all can be tested. */
export default function DigitSaliency({ id }: { readonly id: string }) {
  return <SaliencyStage {...{ id }} source={recordedSource} />;
}
