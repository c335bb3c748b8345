import { type ComponentChildren, h, type VNode } from 'preact';

type Properties = Readonly<Record<string, string | boolean>>;

/** An element, written without JSX: so plain Node makes the same sheets as a page. */
export const element: (name: string, properties: Properties | null, ...children: ComponentChildren[]) => VNode = h;
