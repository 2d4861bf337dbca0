import { expect, test } from 'vitest'
import { plainError } from '#app/platform/log/plain-error.ts'

const failed = (message: string, more: object) => Object.assign(new Error(message), more)

test.each([
	[
		'a wrong password',
		failed('password authentication failed for user "app_login"', { code: '28P01' }),
		/password is wrong/,
	],
	['a disk without room', failed('no space left on device, write', { code: 'ENOSPC' }), /^No room is left: /],
	[
		'several addresses that refuse',
		new AggregateError([failed('', { code: 'ECONNREFUSED', address: '::1', port: 5432 })]),
		/^The database does not answer at ::1:5432\./,
	],
	[
		'what is wrapped in another error',
		new Error('outer', { cause: failed('x', { code: '3D000' }) }),
		/^There is no such database/,
	],
	[
		'an error of Prisma, whose last line says it',
		failed('\nInvalid call in\n/srv/app.ts:3\n\nCannot do it.', { name: 'PrismaClientKnownRequestError' }),
		/^Cannot do it\.$/,
	],
	[
		'an embedded database that cannot be opened',
		new Error('PGlite failed to initialize properly'),
		/^The embedded database cannot be opened/,
	],
	['what is no error', 'odd', /^Stopped: odd$/],
])('of %s an operator reads one line', (_, error, said) => {
	expect(plainError(error)).toMatch(said)
	expect(plainError(error)).not.toContain('\n')
})
