import { log } from './log.server.ts'

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
