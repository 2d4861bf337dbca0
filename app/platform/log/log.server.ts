import { pino } from 'pino'
import { env } from '#app/platform/env.server.ts'
import { textForLog } from './address-for-log.ts'

const DEEPEST = 4
const isFrame = (line: string) => /^\s+at /.test(line)

/**
 * Returns an error as it is logged, after `pino` has serialized it: addresses that it quotes are masked. Stack frames
 * name only our own files.
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

/** Structured log on standard output, times in UTC. Secrets that give access to an account are never written. */
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
 * Handles uncaught errors in a process that serves for long (web, worker). An unhandled rejection is logged and the
 * process continues: its work has ended, each database change is whole or absent, and an exit would interrupt all other
 * users. After an uncaught exception the state is unknown: it is logged and the process exits with 1, for a supervisor
 * to restart it. Warnings of Node and of libraries, such as deprecations, are logged as errors.
 */
export function watchServing() {
	process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a rejection was not handled'))
	process.on('uncaughtException', (error) => {
		log.fatal({ err: error }, 'an exception was not caught: the process ends')
		process.exit(1)
	})
	process.on('warning', (warning) => log.error({ err: warning }, 'a warning of the process'))
}
