/**
 * The content security policy every page carries in a meta element: everything from the site itself, no eval, no inline
 * script or style beyond the ones Astro hashes. Style attributes are moved to classes after the build
 * (inline-styles.ts), so not even they need `unsafe-inline`.
 *
 * WebAssembly runs in the lab's worker, which a policy given by meta does not reach; a host that sends this policy as a
 * header must add 'wasm-unsafe-eval' to script-src (README, hosting).
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
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
} as const;
