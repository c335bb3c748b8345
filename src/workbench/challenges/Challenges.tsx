import { useState } from 'preact/hooks';
import { useCopied } from '../../components/kit/controls/useCopied.ts';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import type { Bench } from '../desk/useBench.ts';
import { packed } from '../state/link.ts';
import { QrPicture } from '../take-away/QrPicture.tsx';
import { ChallengeForm } from './ChallengeForm.tsx';
import { type Challenge, readChallenge } from './challenge.ts';
import list from './challenges.json';
import { asked } from './goal.ts';

interface Props {
  readonly id: string;
  readonly bench: Bench;
}

/** The challenges that come with the page, and a form for one's own: handed out as a link or as a QR code. */
export default function Challenges({ id, bench }: Props) {
  const [made, setMade] = useState<string | undefined>(undefined);
  const { said, copy } = useCopied();
  const addressOf = async (challenge: Challenge) => `${location.href.replace(/#.*$/, '')}#c=${await packed(challenge)}`;
  const hand = async (challenge: Challenge) => {
    const address = await addressOf(challenge);
    setMade(address);
    await copy(address, 'The link to the challenge is copied.', address);
  };
  return (
    <div class="challenges">
      <ul class="challenge-list">
        {list.map((json) => {
          const challenge = readChallenge(json);
          if ('problems' in challenge) return null;
          const { name, words, goal, state } = challenge;
          return (
            <li key={name}>
              <h3>{name}</h3>
              <p>{words}</p>
              <p class="soft">Asked: {asked(goal).join('; ')}.</p>
              <p class="row">
                <button type="button" onClick={() => bench.open(state, challenge)}>
                  Begin “{name}”
                </button>{' '}
                <button type="button" class="quiet" onClick={() => void hand(challenge)}>
                  Hand it out
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      <ChallengeForm {...{ id, bench }} hand={(challenge) => void hand(challenge)} />
      <output {...asWritten}>{said}</output>
      {made === undefined ? null : <QrPicture text={made} />}
    </div>
  );
}
