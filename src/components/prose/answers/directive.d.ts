import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes a question when somebody turns to it; see client-answer.ts. */
    'client:answer'?: boolean;
  }
}
