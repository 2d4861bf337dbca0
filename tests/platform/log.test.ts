import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Returns the log on standard output of a separate process, as in production. */
function logged(statement: string): Record<string, unknown>[] {
	const program = `import { log } from '#app/platform/log/log.server.ts'; ${statement}`
	const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
	const output = execFileSync(process.execPath, args, {
		env: { ...process.env, LOG_LEVEL: 'info' },
		encoding: 'utf8',
	})
	return output
		.trim()
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line))
}

test('nothing that opens an account is written', () => {
	const secret = 'c2VjcmV0'
	const [line] = logged(`log.info({
		req: { headers: { cookie: '${secret}', authorization: '${secret}', host: 'ta.example' } },
		res: { headers: { 'set-cookie': ['${secret}'] } },
		form: { password: '${secret}', email: 'a@sample.example' },
		invitation: { token: '${secret}' },
	}, 'seen')`)
	expect(JSON.stringify(line)).not.toContain(secret)
	expect(line).toMatchObject({
		msg: 'seen',
		req: { headers: { cookie: '[removed]', host: 'ta.example' } },
		form: { password: '[removed]', email: 'a@sample.example' },
	})
})

test('each line is one object with the time in UTC', () => {
	const lines = logged(`log.info('first'); log.warn(new Error('second')); log.debug('not shown')`)
	expect(lines.map(({ msg }) => msg)).toEqual(['first', 'second'])
	expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
