import { serverPrograms } from './server-programs.mjs'

/**
 * Which database the tests work on: a PostgreSQL server of their own where one can be started, else the embedded one;
 * `npm test -- --engine pglite` asks for the embedded one.
 * @type {'postgres' | 'pglite'}
 */
export const engine = process.env.TEST_ENGINE === 'pglite' || !serverPrograms() ? 'pglite' : 'postgres'
