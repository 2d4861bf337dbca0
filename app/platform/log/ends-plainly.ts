// Imported first by every program: an error before it is ready ends it with one line instead of a stack trace.
import { plainError } from './plain-error.ts'

function end(error: unknown) {
	console.error(plainError(error))
	// Some commands return 1, such as for a failed audit check.
	process.exit(2)
}

process.on('uncaughtException', end)
process.on('unhandledRejection', end)

/** Called once a program serves: from then on it logs errors and decides when to end. */
export function hasBegun() {
	process.off('uncaughtException', end)
	process.off('unhandledRejection', end)
}
