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
