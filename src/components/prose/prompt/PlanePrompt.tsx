import PromptForm, { type ControlProps, type PromptProps } from './PromptForm.tsx';
import { Draw } from './plane/Draw.tsx';
import { Place } from './plane/Place.tsx';

/** A prompt that is answered in a picture. Apart from the others, so that only lessons that have one load it. */
export default function PlanePrompt(props: PromptProps) {
  return <PromptForm {...props} control={Picture} />;
}

function Picture({ input, ...rest }: ControlProps) {
  if (input.kind === 'place') return <Place {...rest} plane={input.plane} />;
  if (input.kind === 'draw') return <Draw {...rest} plane={input.plane} xs={input.xs} />;
  return null;
}
