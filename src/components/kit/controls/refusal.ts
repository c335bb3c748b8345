import { isEitherWay } from '../../../notation/typed-number.ts';

/** Why a typed text was not taken, and what stays. */
export function refusal(text: string, expected: string | undefined, label: string, value: number): string {
  const typed = text.trim();
  const said = typed === '' ? 'Nothing' : `“${typed.slice(0, 20)}”`;
  const two = isEitherWay(typed) ? `${typed.replace(',', '.')} or ${typed.replace(',', '')}` : undefined;
  return `${said} cannot be used; expected ${expected ?? two ?? 'a number such as 0.4 or −2'}. ${label} stays ${value}.`;
}
