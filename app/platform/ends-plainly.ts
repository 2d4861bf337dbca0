// Imported first by every program: whatever stops it before it is ready ends in one line, and not in a stack trace.
import { plainError } from './plain-error.ts'

function end(error: unknown) {
	console.error(plainError(error))
	// Some commands answer with 1, such as that an audit does not hold.
	process.exit(2)
}

process.on('uncaughtException', end)
process.on('unhandledRejection', end)

/** A program that has begun its service says in its log what goes wrong from here on, and ends as it sees fit. */
export function hasBegun() {
	process.off('uncaughtException', end)
	process.off('unhandledRejection', end)
}
