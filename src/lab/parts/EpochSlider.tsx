export interface EpochSliderProps {
  readonly id: string;
  /** What is gone through. */
  readonly label: string;
  /** Moments of a run in words, the newest last. */
  readonly moments: readonly string[];
  /** Which of them is shown. */
  readonly at: number;
  /** Undefined for the newest, whichever that is from now on. */
  readonly onAt: (at: number | undefined) => void;
}

/** Goes back through the epochs of a run, and on again. At its end it stays with the newest moment. */
export function EpochSlider({ id, label, moments, at, onAt }: EpochSliderProps) {
  const last = moments.length - 1;
  return (
    <p class="lab-epochs">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min="0"
        max={last}
        step="1"
        value={at}
        aria-valuetext={moments[at]}
        onInput={({ currentTarget: { valueAsNumber } }) => onAt(valueAsNumber < last ? valueAsNumber : undefined)}
      />
      {/* Not an output, which would be read out with every epoch: the slider says it. */}
      <span class="num" aria-hidden="true">
        {moments[at]}
      </span>
    </p>
  );
}
