// @ts-check
/** Astro's command line without its usage statistics: nothing that is done here is reported anywhere. */
import process from 'node:process';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
