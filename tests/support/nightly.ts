/**
 * Whether `npm run test:nightly` requested the long form of a test: more restarts and samples. The short form proves
 * the same with fewer.
 */
export const isNightly = process.env.NIGHTLY === 'true'
