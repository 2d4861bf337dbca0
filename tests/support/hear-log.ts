import { symbols } from 'pino'
import { log } from '#app/platform/log/log.server.ts'

type Sink = { write: (line: string) => void }

/** Hands every further line of the log to a function, as it would be written: redacted, one object a line. */
export function hearLog(hear: (line: string) => void) {
	Object.defineProperty(log, symbols.streamSym, {
		value: { write: (line) => hear(line) } satisfies Sink,
		writable: true,
		configurable: true,
		enumerable: true,
	})
}
