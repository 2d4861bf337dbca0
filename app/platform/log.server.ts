import { pino } from 'pino'
import { env } from './env.server.ts'

/** Structured log on standard output, times in UTC. Nothing that opens an account is ever written. */
export const log = pino({
	level: env.LOG_LEVEL,
	timestamp: pino.stdTimeFunctions.isoTime,
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
