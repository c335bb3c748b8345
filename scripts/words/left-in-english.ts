/** What of a page's texts is English still, and which file it may come from. */

/** Names that every language writes so. */
const names =
  /\b(Perceptible|ReLU|MNIST|TensorFlow|PyTorch|NumPy|SCORM|AdaGrad|RMSProp|Adam|AdamW|Nesterov|XOR|AND|OR|NAND|NOT|CSV|JSON|SVG|PNG|HTML|WebGL|WebGPU|WebAssembly|Fashion|LSTM|GRU|CNN|SGD|GELU|ELU|PReLU|tanh|sigmoid|softmax|relu|max|exp|log|Xavier|Moodle|GitHub|Chrome|Edge|Firefox|Safari|Letter|English)\b/g;

/** Whether a word of a text has no accents. Links into files and pages, and letters with numbers, are no words. */
export const isEnglish = (text: string) =>
  /(?<![\p{L}\d_.\-/#=&?])[A-Za-z][a-z]{2,}(?![\p{L}\d_=/]|\.[a-z])/u.test(
    text.replaceAll(/https?:\S+|\S+\.(json|csv|zip|html|js|py|pdf)\b/g, ' ').replaceAll(names, ' '),
  );

/** A number with a decimal point, which this language does not have. */
export const hasPoint = (text: string) => /(?<![\d.v])\d+\.\d+(?![\d.])/.test(text);

/** Texts that differ in their numbers alone are one. */
export const shape = (text: string) => text.replaceAll(/[\d.,−⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉×]+/g, '#');

/** The longest stretch of a text in plain letters: what would stand in a source. */
export const stretch = (text: string) =>
  [...text.matchAll(/[A-Za-z’'“”,:;()-]+(?: [A-Za-z’'“”,:;()-]+)*/g)]
    .map(([words]) => words)
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

/** @param sources each file's text, its white space made one blank */
export function sourceOf(text: string, sources: ReadonlyMap<string, string>): string {
  const words = stretch(text);
  const parts = words.split(' ');
  // As a text of its own, before it is found within another.
  for (const [file, source] of sources)
    if ([`'${words}'`, `"${words}"`, `>${words}<`, `> ${words} <`].some((own) => source.includes(own))) return file;
  // A text is often put together: shorter beginnings are looked for where the whole is nowhere.
  for (let length = parts.length; length > 0; length--) {
    const looked = parts.slice(0, length).join(' ');
    if (looked.length < 4) break;
    for (const [file, source] of sources) if (source.includes(looked)) return file;
  }
  return '(not found)';
}
