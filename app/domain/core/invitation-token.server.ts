import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess. Only its hash is kept, so that reading the database opens no account. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
