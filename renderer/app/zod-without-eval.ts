import { config } from 'zod';

// zod compiles schemas with `new Function` where it can. The page's CSP forbids that and reports every attempt as a
// violation. Import this before any module that creates a schema.
config({ jitless: true });
