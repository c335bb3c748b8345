/** A figure's part of the address, for figures whose state is not a few steps and settings. */
export { decode, partOf, type Refusal, readPart, refuse, replaceState, writePart } from '../../../player/hash.ts';
