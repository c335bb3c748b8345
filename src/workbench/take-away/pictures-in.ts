/** The part of the workbench that holds its pictures. */
export const picturesIn = (id: string): HTMLElement | null =>
  document.getElementById(id)?.querySelector<HTMLElement>('.bench-pictures') ?? null;
