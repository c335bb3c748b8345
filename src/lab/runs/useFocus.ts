import { useEffect, useRef } from 'preact/hooks';

/**
 * Where the focus goes when the button that had it is gone.
 * @returns a function that is told the id of the element; it need not be on the page before the next drawing
 */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string>();
  useEffect(() => {
    const element = wanted.current === undefined ? null : document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    // Whoever has gone on meanwhile is left where they are.
    if (document.activeElement === document.body) element.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}
