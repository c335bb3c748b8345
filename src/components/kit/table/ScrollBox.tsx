import type { ComponentChildren } from 'preact';

interface Props {
  /** What the box is called, unique on the page: it is a landmark. */
  readonly label: string;
  /** Classes besides that of the box. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls where its content is wider: named, and reached with the keyboard. Its arrow keys are its own: see arrowKeys. */
export function ScrollBox({ label, class: more, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class={more === undefined ? 'table-box' : `table-box ${more}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

interface TableProps extends Props {
  readonly caption?: string | undefined;
  /** What stands above the columns. */
  readonly heads: readonly string[];
}

/** A table in a box that scrolls, with one row of heads. Its children are the rows below. */
export function ScrollTable({ caption, heads, children, ...box }: TableProps) {
  return (
    <ScrollBox {...box}>
      <table>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {/* A column without a name has no heading: an empty one would be read out. */}
            {heads.map((head) =>
              head === '' ? (
                <td key={head} />
              ) : (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}
