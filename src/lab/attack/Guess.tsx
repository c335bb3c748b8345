interface Props {
  readonly id: string;
  readonly question: string;
  /** Undefined until the reader has moved the slider. */
  readonly guess: number | undefined;
  readonly onGuess: (guess: number) => void;
}

/** A prediction in percent, before anything is measured. */
export function Guess({ id, question, guess, onGuess }: Props) {
  return (
    <div class="attack-guess">
      <label for={`${id}-guess`}>{question}</label>
      <div class="attack-slider">
        <input
          id={`${id}-guess`}
          type="range"
          min="0"
          max="100"
          step="1"
          value={guess ?? 50}
          aria-valuetext={guess === undefined ? 'no prediction yet' : `${guess} percent`}
          onInput={({ currentTarget }) => onGuess(currentTarget.valueAsNumber)}
          // A press on the middle is a prediction too.
          onPointerUp={({ currentTarget }) => onGuess(currentTarget.valueAsNumber)}
        />
        <output for={`${id}-guess`}>{guess === undefined ? 'no guess yet' : `${guess} %`}</output>
      </div>
    </div>
  );
}
