// No setting is read here and nothing is logged: some commands run where only the database is set.

function end(error: unknown): never {
	console.error(error instanceof Error ? error.message : error)
	process.exit(2)
}

/**
 * What no code has caught ends a command, which does one thing, with 2 and one line that says why; a process that serves
 * for long does otherwise (`watchServing`).
 */
export function watchCommand() {
	process.on('unhandledRejection', end)
	process.on('uncaughtException', end)
}
