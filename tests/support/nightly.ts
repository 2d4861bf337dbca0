/**
 * Whether the long form of a test was asked for, by `npm run test:nightly`: more restarts and samples. The short form
 * proves the same with fewer of them.
 */
export const isNightly = process.env.NIGHTLY === 'true'
