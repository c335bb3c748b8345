/** Where signs stand so that none covers another: as near as may be to the places that they are of. */
import { rounded } from '../../kit/plot/scale.ts';

type Place = readonly [x: number, y: number];

const directions = 16;

/** Spots around a place, ring by ring, the place itself first. */
function* around([x, y]: Place, step: number): Generator<Place> {
  yield [x, y];
  for (let ring = step; ; ring += step / 2)
    for (let k = 0; k < directions; k++) {
      const turn = (2 * Math.PI * k) / directions;
      yield [rounded(x + ring * Math.cos(turn)), rounded(y + ring * Math.sin(turn))];
    }
}

/**
 * Puts each place aside that is nearer than `least` to one after it in the list: the last one stays.
 * @param side of the square that all spots lie in, wherever their places do; it reaches from 0 to it
 */
export function apart(places: readonly Place[], least: number, side: number): Place[] {
  const taken: Place[] = [];
  const within = (at: number) => at >= least / 2 && at <= side - least / 2;
  for (const place of places.toReversed())
    for (const spot of around(place, least)) {
      const isFree = taken.every(([x, y]) => Math.hypot(spot[0] - x, spot[1] - y) >= least - 0.2);
      // Its own place is in the square, or out of the picture by its own.
      if (!isFree || (!(spot[0] === place[0] && spot[1] === place[1]) && !spot.every(within))) continue;
      taken.push(spot);
      break;
    }
  return taken.toReversed();
}
