import { config } from 'zod';

// zod compiles its schemas with `new Function` where it may. The page's CSP forbids that, and every try is reported as
// a violation. Imported before everything that makes a schema.
config({ jitless: true });
