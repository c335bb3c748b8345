import { colourOf } from '../../../notation/colours.ts';
import { type Atom, parseRich } from '../../../notation/rich.ts';
import { asWritten } from '../../kit/stage/as-written.ts';

/** A text of a question with its symbols, each in its colour. */
export function Rich({ text }: { text: string }) {
  return (
    <>
      {parseRich(text).map((piece, k) => {
        switch (piece.kind) {
          case 'math':
            return (
              <span key={k} class="symbol" {...asWritten}>
                {piece.atoms.map((atom, n) => (
                  <Letter key={n} {...atom} />
                ))}
              </span>
            );
          case 'code':
            return (
              <code key={k} {...asWritten}>
                {piece.text}
              </code>
            );
          case 'emphasis':
            return <em key={k}>{piece.text}</em>;
          default:
            return piece.text;
        }
      })}
    </>
  );
}

function Letter({ text, sub, sup, variable, upright }: Atom) {
  // The prime leans on the letter before it: without room it would be lost in an f.
  if (text === '′') return <span class="prime">′</span>;
  const index = sub === undefined ? null : <sub>{sub}</sub>;
  const power = sup === undefined ? null : <sup>{sup}</sup>;
  if (!variable)
    return (
      <>
        {upright ? <span class="mathrm">{text}</span> : text}
        {index}
        {power}
      </>
    );
  return (
    <span class={`sym-${colourOf(text)}`}>
      <i>{text}</i>
      {index}
      {power}
    </span>
  );
}
