import { createHash, randomBytes } from 'node:crypto'

/** A secret that cannot be guessed. Only its hash is stored, so that a reader of the database cannot open accounts. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
