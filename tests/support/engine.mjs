import { serverPrograms } from './server-programs.mjs'

/**
 * The database of the tests: a temporary PostgreSQL server if one can be started, else the embedded one;
 * `npm test -- --engine pglite` selects the embedded one.
 * @type {'postgres' | 'pglite'}
 */
export const engine = process.env.TEST_ENGINE === 'pglite' || !serverPrograms() ? 'pglite' : 'postgres'
