import { recordedSource } from '../../../exercises/interpretability/recorded.ts';
import { SaliencyStage } from './SaliencyStage.tsx';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.3: a map shows where a network is sensitive, and whether it needs the network at all can be tested. */
export default function DigitSaliency({ id, asks }: Props) {
  return <SaliencyStage {...{ id, asks }} source={recordedSource} />;
}
