/**
 * The content security policy every page carries in a meta element: everything from the site itself, no eval, no inline
 * script or style beyond the ones Astro hashes. Style attributes are moved to classes after the build
 * (inline-styles.ts), so not even they need `unsafe-inline`.
 *
 * 'wasm-unsafe-eval' allows WebAssembly and nothing else: the engine's kernel writes modules (src/engine/kernel). The lab's worker is
 * out of reach of a policy given by meta; a host that sends this policy as a header has to allow it there too (README, hosting).
 */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
} as const;
