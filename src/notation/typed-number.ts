/**
 * Numbers as people type them: the one reader for every field of the site, in any script and with any country's marks.
 *
 * - A point stands before the decimals; so does a comma, where it can mean nothing else: 0,1 and 2,75 are 0.1 and 2.75.
 * - Commas, spaces, apostrophes and low lines group digits by three: 25,450, 25 450, 25'450; points do where a comma follows
 *   or there are several, 1.234,5; commas also as in India, 1,00,000.
 * - A tenth power is written e-4, ×10⁻⁴ or 10^-4; a part of a whole 25 % or 1/4.
 * - What could be one of two numbers is none, as 1,234 where a whole number is not asked for: nobody gets another number than
 *   the one that was meant, and `unread` says which two it could be.
 */

import { digitOf } from './digits.ts';

/** What is asked for. A count is a whole number that is written out: to work out a fraction may be the task. */
export interface AskedNumber {
  readonly whole?: boolean;
  /** Per cent are asked for: 10 % is 10, not 0.1. */
  readonly percent?: boolean;
}

export interface TypedNumber {
  readonly value: number;
  /** The digits that were typed, without zeros before them and without a power; none of a fraction. */
  readonly digits: string;
  /** How many places after the point were typed, zeros too: 2 of 0.50, 3 of 45.0 %, −3 of 2e3; all of them of a fraction. */
  readonly places: number;
}

/** Why a text is no number: it could be one of two, it lies outside of what a number here can be, or it is none. */
export interface Unread {
  readonly why: 'empty' | 'two' | 'large' | 'small' | 'zero' | 'none';
  readonly readings?: readonly [string, string];
}

/** More signs than any number here has digits. */
const longest = 400;
/** A power beyond the range of numbers, whatever stands before it. */
const farthest = 9_999;
const none: Unread = { why: 'none' };
const two = (one: string, other: string): Unread => ({ why: 'two', readings: [one, other] });

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The same in plain signs: digits, . , ' - + / % ^ and spaces. What is not seen is left out; what means something stays. */
const plain = (text: string) =>
  text
    .replace(/(?![\u2061-\u2064])\p{Cf}|[\u034f\ufe00-\ufe0f]/gu, '')
    .trim()
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, (power) => `^${power.replace(/./g, (sign) => raised(sign))}`)
    .replace(/[¼-¾⅐-⅞]/g, (fraction) => ` ${fraction.normalize('NFKC')}`)
    .replace(/[\uff01-\uff5e\ufe50-\ufe6b]/g, (wide) => wide.normalize('NFKC'))
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[‐‑‒–—―−˗➖⁃ー]/g, '-')
    .replace(/➕/g, '+')
    .replace(/[٫。｡]/g, '.')
    .replace(/[،、､]/g, ',')
    .replace(/[٬’‘ʼ`´′_]/g, "'")
    .replace(/[∕⁄]/g, '/')
    .replace(/٪/g, '%')
    .replace(/[еЕE]/g, 'e')
    .replace(/[×⋅·∙•✕✖хХX]/g, 'x')
    .trim();

function raised(sign: string): string {
  if (sign === '⁻') return '-';
  return sign === '⁺' ? '+' : String(superscripts.indexOf(sign));
}

const ofTen = String.raw`10 ?(?:\^|\*\*) ?(?:([-+]?\d+)|\(([-+]?\d+)\)|\{([-+]?\d+)\})`;
const alone = new RegExp(`^${ofTen}$`);
const times = new RegExp(`^(.*\\S) ?[x*] ?${ofTen}$`);
const exponent = /^(.*[\d.,]) ?e ?([-+]?\d+)$/;

/** Digits with marks, and which of them group. A point or a comma that does not is where the decimals begin. */
const styles: readonly (readonly [RegExp, string])[] = [
  [/^(?:\d+[.,]?\d*|[.,]\d+)$/, ''],
  [/^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/, ' '],
  [/^(?:\d+\.|0,)(?:\d{3} )+\d{1,3}$/, ' '],
  [/^[1-9]\d{0,2}(?:'\d{3})+(?:[.,]\d+)?$/, "'"],
  [/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, ','],
  [/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)$/, '.'],
  [/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, '.'],
  [/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, ','],
];

/** Digits and at most one point; which two readings there are; or that it is no number. */
function written(text: string, whole: boolean): string | Unread {
  const bare = text.replace(/[.,]/, '');
  // One mark before three last digits groups them or begins the decimals.
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return whole ? bare : two(bare, text.replace(',', '.'));
  // Where a whole number is asked for, so may a point; commas by four as in East Asia too. And 0 in all places after it is no decimal.
  if (whole && /^[1-9]\d{0,2}(?:[.,]\d{3}|,\d{4}|\.0{4})$/.test(text))
    return two(bare, String(Number(text.replace(',', '.'))));
  const group = styles.find(([style]) => style.test(text))?.[1];
  // A comma with nothing after it is the end of a sentence, or of a list.
  if (group === undefined || text.endsWith(',')) return none;
  return (group === '' ? text : text.replaceAll(group, '')).replace(',', '.');
}

/** A number without fraction and per cent: sign, digits, power. `shift` moves the point by as many places. */
function decimal(text: string, whole: boolean, shift = 0): TypedNumber | Unread {
  const [, sign = '', body = ''] = /^([-+]?) ?(.*)$/s.exec(text) as RegExpExecArray;
  const own = alone.exec(body);
  const [, mantissa = own ? '1' : body, ...powers] =
    (own ? undefined : (times.exec(body) ?? exponent.exec(body))) ?? [];
  const power = Number((own?.slice(1) ?? powers).find((each) => each !== undefined) ?? 0);
  const raisedTo = Math.max(-farthest, Math.min(farthest, power));
  const digits = written(mantissa, whole && raisedTo === 0);
  const around = (reading: string) => `${sign.replace('-', '−')}${reading}${raisedTo === 0 ? '' : `e${raisedTo}`}`;
  if (typeof digits !== 'string')
    return digits.readings ? two(around(digits.readings[0]), around(digits.readings[1])) : digits;
  const value = Number(`${sign}${digits}e${raisedTo + shift}`);
  if (!Number.isFinite(value)) return { why: 'large' };
  if (value === 0 && /[1-9]/.test(digits)) return { why: 'small' };
  // −0 is read as 0.
  const places = (digits.split('.')[1]?.length ?? 0) - raisedTo - shift;
  return { value: value + 0, digits: digits.replace('.', '').replace(/^0+/, ''), places };
}

function quotient(over: string, under: string, original: string): TypedNumber | Unread {
  const [a, b] = [decimal(over, false), decimal(under, false)];
  if ('why' in a) return a;
  if ('why' in b) return b;
  // In Persian and Arabic the stroke is also where the decimals begin.
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(original)) return two(`${over}.${under}`, `${over} : ${under}`);
  if (b.value === 0) return { why: 'zero' };
  const value = a.value / b.value;
  if (!Number.isFinite(value)) return { why: 'large' };
  if (value === 0 && a.value !== 0) return { why: 'small' };
  return { value: value + 0, digits: '', places: Infinity };
}

/** The number that a text stands for, or why it stands for none. Total: any text has an answer. */
export function readTyped(text: string, { whole = false, percent = false }: AskedNumber = {}): TypedNumber | Unread {
  if (text.length > longest) return /^\p{Nd}+$/u.test(text) ? { why: 'large' } : none;
  const typed = plain(text);
  if (typed === '') return { why: 'empty' };
  const fraction = /^([^/]+?) ?\/ ?([^/]+)$/.exec(typed);
  const share = /^%(.+)$|^(.+)%$/.exec(typed);
  if (whole && (fraction || share)) return none;
  if (fraction) return quotient(fraction[1] as string, fraction[2] as string, text);
  if (share) return decimal((share[1] ?? (share[2] as string)).trim(), false, percent ? 0 : -2);
  return decimal(typed, whole);
}

/** The number alone; undefined for a text that is none, or could be one of two. */
export function typedNumber(text: string, asked?: AskedNumber): number | undefined {
  const read = readTyped(text, asked);
  return 'why' in read ? undefined : read.value;
}

/** Why a text was not read, as a sentence that says what was expected. `shown`: the text as it is to be said. */
export function unread(shown: string, { why, readings }: Unread, { whole = false }: AskedNumber = {}): string {
  const expected = whole ? 'a whole number, as in 32 or 1,234' : 'one as in 0.25, −2 or 1.5e-7';
  const said = `“${shown.trim().length > 24 ? `${shown.trim().slice(0, 24)}…` : shown.trim()}”`;
  switch (why) {
    case 'empty':
      return `Nothing is typed yet; expected ${whole ? expected : 'a number, as in 0.25 or −2'}.`;
    case 'two':
      return `${said} could be ${readings?.join(' or ')}; type the one that is meant.`;
    case 'large':
      return `${said} is too large; numbers here go up to about 1.8e308.`;
    case 'small':
      return `${said} is too small; the smallest number here is about 5e-324.`;
    case 'zero':
      return `${said} divides by 0; expected ${expected}.`;
    default:
      return `${said} is not a number; expected ${expected}.`;
  }
}
