import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const env = {
	...process.env,
	LOG_LEVEL: 'info',
	AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
	SAMPLE_WORLD: 'true',
	VITEST: '',
}

/** Runs code in a separate process; returns its exit code, its output and the levels and messages of its log. */
function run(code: string) {
	const args = ['--import', 'tsx', '--input-type=module', '-e', code]
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
	const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
	const log: { level: number; msg: string; err: { message: string } }[] = lines.map((line) =>
		JSON.parse(line),
	)
	return { status, stderr, log: log.map(({ level, msg, err }) => [level, msg, err.message]) }
}

test('a serving process survives an unhandled rejection, and ends with 1 after an uncaught exception', () => {
	const { status, log } = run(`
		import { watchServing } from './app/platform/log/log.server.ts'
		watchServing()
		void Promise.reject(new Error('left alone'))
		process.emitWarning('it will be refused', 'DeprecationWarning')
		setTimeout(() => { throw new Error('thrown') }, 20)
		setTimeout(() => process.exit(0), 10_000)`)
	expect(log.toSorted()).toEqual([
		[50, 'a rejection was not handled', 'left alone'],
		[50, 'a warning of the process', 'it will be refused'],
		[60, 'an exception was not caught: the process ends', 'thrown'],
	])
	expect(status).toBe(1)
})

test.each([
	'void Promise.reject(new Error("the reason"))',
	'setTimeout(() => { throw new Error("the reason") })',
])('a command ends with 2 and one line that says why: %s', (fault) => {
	const { status, stderr } = run(`
			import './app/platform/log/ends-plainly.ts'
			${fault}
			setTimeout(() => process.exit(0), 10_000)`)
	expect([status, stderr]).toEqual([2, 'the reason\n'])
})
