import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes a question when somebody turns to it, a later figure when a reader stays with it; see client-answer.ts. */
    'client:answer'?: boolean | 'trained' | 'kept' | 'rest';
  }
}
