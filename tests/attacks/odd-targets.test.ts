import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hearLog } from '#tests/support/hear-log.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

vi.hoisted(() => {
	process.env.LOG_LEVEL = 'debug'
	process.env.SIGN_IN_LIMIT = '100000'
})
useWorld()
const app = useWholeApp()
const written: string[] = []
let cookie: string
let host: string

beforeAll(async () => {
	hearLog((line) => written.push(line))
	cookie = await cookieOf(ghana.drafter)
	host = new URL(app.address).host
})
beforeEach(() => {
	written.length = 0
})

/** Returns the response to exactly this request target. */
async function answerTo(method: string, target: string, headers: Record<string, string> = {}) {
	const socket = connect(Number(new URL(app.address).port), '127.0.0.1')
	await once(socket, 'connect')
	const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(
		([name, value]) => `${name}: ${value}\r\n`,
	)
	socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`)
	const answer = await text(socket).catch(() => '')
	const [, status = '0'] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
	return { status: Number(status), answer }
}

const absolute = (path: string) => `${app.address}${path}`
const pages = [
	'/',
	'/work',
	'/sign-in',
	'/requests',
	'/language',
	'/appearance',
	'/sign-out',
	'/files/x',
	'/calendar/x.ics',
	'/not/there',
]
const odd: [string, () => string[]][] = [
	['absolute form of our own host', () => pages.map(absolute)],
	[
		'absolute form of another host',
		() => ['http://evil.example/', 'http://evil.example:99999/', 'https://evil.example/work'],
	],
	[
		'absolute form of another scheme',
		() => [
			'ftp://localhost/',
			'file:///etc/passwd',
			'javascript:alert(1)',
			'http:',
			'http://',
			'http:///work',
			'http://[::/x',
		],
	],
	['authority form', () => ['localhost:80', 'evil.example', host]],
	['an asterisk', () => ['*', '**']],
	[
		'two slashes',
		() => ['//', '//evil', '//evil.example/work', '///', '/\\evil', '/..//evil', '/work//', '//work.data'],
	],
	[
		'broken escapes',
		() => [
			'/%',
			'/%zz',
			'/work/%E0%A4%A',
			'/%ff',
			'/requests?text=%zz',
			'/requests?text=%ff',
			'/requests/%c0%80',
			'/%ED%A0%80',
			'/files/%',
		],
	],
	[
		'zero bytes',
		() => [
			'/%00',
			'/requests/%00',
			'/requests?text=%00',
			'/requests?text=a%00b',
			'/work.data?x=%00',
			'/files/%00',
			'/invitation/%00',
			'/calendar/%00.ics',
			'/mail/off/%00',
		],
	],
	[
		'dots',
		() => [
			'/../../etc/passwd',
			'/%2e%2e/%2e%2e/etc/passwd',
			'/assets/../../package.json',
			'/assets/%2e%2e%2f%2e%2e%2fpackage.json',
			'/..',
			'/.',
			'/assets/%00',
			'/assets/%',
		],
	],
	[
		'great length',
		() => [
			`/${'a'.repeat(7900)}`,
			`/${'a'.repeat(9000)}`,
			`/${'/a'.repeat(3900)}`,
			`/work?${'a&'.repeat(3900)}`,
			`/work?x=${'%20'.repeat(2600)}`,
		],
	],
	[
		'data of an earlier release',
		() => [
			'/?_data=',
			'/?_data=root',
			'/work?_data=routes/work',
			'/sign-in?_data=routes/sign-in',
			'/x?_data=../..',
			'/?_data=__proto__',
			'/sign-in?_data=root&_data=x',
		],
	],
	[
		'data of single routes',
		() => [
			...pages.map((path) => `${path === '/' ? '/_root' : path}.data`),
			'/.data',
			'/_root.data',
			'/work.data?_routes=',
			'/work.data?_routes=root',
			'/work.data?_routes=__proto__',
			'/work.data?_routes=routes/not-there,root',
			'/work.data.data',
			'/requests/x.data',
			'/requests/new.data?index',
			'/sign-in.data?index&index',
			'/not/there.data',
			'/?index',
			'/work?index=',
			'/sign-in/factor.data',
			'/sign-in.data?_routes=routes%2Fsign-in',
		],
	],
	[
		'the manifest',
		() => [
			'/__manifest',
			'/__manifest?p=/work',
			'/__manifest?p=%00',
			'/__manifest?version=1&p=/%',
			'/__manifest?version=1&p=//evil',
			'/__manifest?version=1',
			'/__manifest.data',
			'/__manifest?version=x&p=__proto__',
		],
	],
	[
		'marks',
		() => [
			'/work?',
			'/work#x',
			'/?#',
			'/work;a=b',
			'/work?a[]=1&a[b]=2',
			'/work?__proto__[x]=1',
			'/WORK',
			'/work/',
			'/sign-in?next=//evil',
			'/sign-in?next=%00',
			'/sign-in?resume=%ff',
			'/sign-in?next=http://evil',
		],
	],
]
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'BREW']

describe.each(odd)('a target with %s', (_, targets) => {
	test.each([false, true])(
		'is answered below 500, with our headers, and no trace in the log (signed in: %s)',
		async (signedIn) => {
			const wrong: string[] = []
			for (const target of targets())
				for (const method of methods) {
					const own = {
						...(signedIn && { Cookie: cookie }),
						...(method === 'POST' && {
							Origin: app.address,
							'Content-Type': 'application/x-www-form-urlencoded',
							'Content-Length': '0',
						}),
					}
					const { status, answer } = await answerTo(method, target, own)
					const said = `${method} ${target.slice(0, 80)} ${status}`
					if (status < 200 || status >= 500) wrong.push(said)
					if (!/^content-security-policy: /im.test(answer)) wrong.push(`${said}: no policy`)
					if (!/^x-content-type-options: nosniff/im.test(answer)) wrong.push(`${said}: may be sniffed`)
					if (/\n\s+at .+:\d+:\d+/.test(answer)) wrong.push(`${said}: a trace`)
				}
			expect(wrong).toEqual([])
			const traces = written.filter((line) => JSON.parse(line).level >= 50 || /"stack"|\\n +at /.test(line))
			expect(traces).toEqual([])
		},
	)
})

test('a whole address of ours is the same page as its path, whatever the header says', async () => {
	const { status, answer } = await answerTo('GET', absolute('/sign-in'), { Host: 'evil.example' })
	expect(status).toBe(200)
	expect(answer).toContain('name="password"')
	expect((await answerTo('GET', 'http://evil.example/sign-in')).status).toBe(421)
})

test.each([
	['GET', 'localhost:80', 400],
	['GET', '*', 400],
	['OPTIONS', '*', 405],
	['GET', '//evil', 404],
	['GET', '/%zz', 400],
	['GET', '/requests?text=%00', 400],
	['GET', '/sign-in?_data=routes/sign-in', 400],
	['BREW', '/', 400],
] as const)('%s %s is %i', async (method, target, status) =>
	expect((await answerTo(method, target)).status).toBe(status),
)

test.each(['localhost:99999', '999.999.999.999', '[::::]', '', 'a b'])(
	'the host %j is answered below 500',
	async (name) => {
		const { status } = await answerTo('GET', '/sign-in', { Host: name })
		expect([400, 421]).toContain(status)
		expect(written.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
	},
)
