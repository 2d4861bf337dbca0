// Any value can be thrown, so a caught one is `unknown`: what it says is read here.

/** Returns the code of an error of Node, PostgreSQL or Prisma; undefined for one without. */
export const errorCode = (error: unknown): unknown =>
	typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Whether a row was refused since another one has a value that may exist only once. */
export const isTaken = (error: unknown): boolean => errorCode(error) === 'P2002'

/** Returns the message of an error, or the text of a thrown value that is not an error. */
export const errorMessage = (error: unknown): string =>
	String(typeof error === 'object' && error !== null && 'message' in error ? error.message : error)

/** Whether what a file unpacks to exceeds the limit that was given to Node's `zlib`. */
export const isTooLarge = (error: unknown): boolean => errorCode(error) === 'ERR_BUFFER_TOO_LARGE'
