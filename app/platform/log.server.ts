import { pino } from 'pino'
import { textForLog } from './address-for-log.ts'
import { env } from './env.server.ts'

const DEEPEST = 4
const isFrame = (line: string) => /^\s+at /.test(line)

/**
 * An error as it is written, once `pino` has taken it apart: without what an address that it quotes opens. The frames
 * of a stack name our own files alone.
 */
export function errorForLog(value: unknown, depth = 0): unknown {
	if (typeof value === 'string')
		return value
			.split('\n')
			.map((line) => (isFrame(line) ? line : textForLog(line)))
			.join('\n')
	if (typeof value !== 'object' || value === null) return value
	if (depth === DEEPEST) return '[removed]'
	if (Array.isArray(value)) return value.map((each) => errorForLog(each, depth + 1))
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, errorForLog(each, depth + 1)]))
}

/** Structured log on standard output, times in UTC. Nothing that opens an account is ever written. */
export const log = pino({
	level: env.LOG_LEVEL,
	timestamp: pino.stdTimeFunctions.isoTime,
	serializers: { err: (error) => errorForLog(pino.stdSerializers.err(error)) },
	redact: {
		paths: [
			'req.headers.cookie',
			'req.headers.authorization',
			'res.headers["set-cookie"]',
			'req.headers.referer',
			...['password', 'token', 'secret'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
		],
		censor: '[removed]',
	},
})

/**
 * What no code has caught, in a process that serves for long (web, worker). A rejection that nobody handled is logged and
 * the process goes on: whatever asked for it has ended, each change of the database is whole or not there, and to end
 * would break off what everybody else is doing. After an exception that was not caught nothing is certain: it is logged
 * and the process ends with 1, for a supervisor to start it again. Warnings of Node and of libraries, such as that a call
 * will be refused by their next version, are logged as errors.
 */
export function watchServing() {
	process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a rejection was not handled'))
	process.on('uncaughtException', (error) => {
		log.fatal({ err: error }, 'an exception was not caught: the process ends')
		process.exit(1)
	})
	process.on('warning', (warning) => log.error({ err: warning }, 'a warning of the process'))
}
