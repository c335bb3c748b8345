import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes a question when somebody turns to it, a later figure when a reader stays with it; see client-answer.ts. */
    'client:answer'?: boolean | 'trained' | 'kept' | 'rest';
    /** Wakes a part of the lab when a network has been trained, or when somebody turns to it; see client-trained.ts. */
    'client:trained'?: boolean;
  }
}
