import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extras } from '#tests/support/extras.ts'
import config from '../../vitest.config.ts'

/** Every requirement of the OWASP ASVS 5.0.0, as the levels of each section in order. */
const levels: Record<string, string> = {
	'1.1': '22',
	'1.2': '1111122223',
	'1.3': '112222222223',
	'1.4': '222',
	'1.5': '123',
	'2.1': '122',
	'2.2': '112',
	'2.3': '12223',
	'2.4': '23',
	'3.1': '3',
	'3.2': '113',
	'3.3': '12223',
	'3.4': '11222233',
	'3.5': '11122333',
	'3.6': '3',
	'3.7': '22333',
	'4.1': '12233',
	'4.2': '23333',
	'4.3': '22',
	'4.4': '1222',
	'5.1': '2',
	'5.2': '112333',
	'5.3': '113',
	'5.4': '222',
	'6.1': '122',
	'6.2': '111111112222',
	'6.3': '11223333',
	'6.4': '112233',
	'6.5': '22222333',
	'6.6': '2223',
	'6.7': '33',
	'6.8': '2222',
	'7.1': '222',
	'7.2': '1111',
	'7.3': '22',
	'7.4': '11222',
	'7.5': '223',
	'7.6': '22',
	'8.1': '1233',
	'8.2': '1123',
	'8.3': '133',
	'8.4': '23',
	'9.1': '111',
	'9.2': '1222',
	'10.1': '22',
	'10.2': '223',
	'10.3': '22223',
	'10.4': '1111122222233333',
	'10.5': '22222',
	'10.6': '22',
	'10.7': '222',
	'11.1': '2233',
	'11.2': '22233',
	'11.3': '11233',
	'11.4': '1222',
	'11.5': '23',
	'11.6': '23',
	'11.7': '33',
	'12.1': '12233',
	'12.2': '11',
	'12.3': '22223',
	'13.1': '2333',
	'13.2': '222223',
	'13.3': '2233',
	'13.4': '1222233',
	'14.1': '22',
	'14.2': '12223333',
	'14.3': '122',
	'15.1': '12233',
	'15.2': '12233',
	'15.3': '1222222',
	'15.4': '3333',
	'16.1': '2',
	'16.2': '22222',
	'16.3': '2222',
	'16.4': '222',
	'16.5': '2223',
	'17.1': '23',
	'17.2': '22223333',
	'17.3': '22',
}

const document = readFileSync('tests/asvs.md', 'utf8')

const cells = (line: string) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim())
const rows = document
	.split('\n')
	.filter((line) => /^\| \d/.test(line))
	.map(cells)
	.map(([number = '', level = '', asks = '', shown = '']) => ({ number, level, asks, shown }))

const demanded = Object.entries(levels).flatMap(([section, all]) =>
	[...all].flatMap((level, at) => (level === '3' ? [] : [{ number: `${section}.${at + 1}`, level }])),
)

test('every requirement of the levels 1 and 2 has its row, and no row has another number', () => {
	expect(rows.map(({ number, level }) => ({ number, level }))).toEqual(demanded)
	const of = (level: string) => demanded.filter((one) => one.level === level).length
	expect([of('1'), of('2')]).toEqual([70, 183])
})

const named = (shown: string) =>
	[...shown.matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }))

test('each row says by which test it is shown, why it does not apply, or what is missing', () => {
	const silent = rows.filter(
		({ shown }) => named(shown).length === 0 && !/^(Does not apply|Not met yet): \S.{10}/.test(shown),
	)
	expect(silent).toEqual([])
	expect(rows.filter(({ asks }) => asks.length < 8)).toEqual([])
})

type Project = { test?: { include?: string[] } }
// The types of the tool allow a project to be a path or a function; ours are objects.
const included = ((config as { test: { projects: Project[] } }).test.projects ?? []).flatMap(
	(project) => project.test?.include ?? [],
)
/** Whether a project or the extras name the file or its folder, so that it runs. */
const runs = (file: string) => [...included, ...extras].some((path) => file.startsWith(path))

const claims = rows.flatMap(({ number, shown }) => named(shown).map((claim) => ({ number, ...claim })))

test('every test that is named is there, in a file that the suites run', () => {
	const missing = claims.filter(({ file, title }) => {
		const source = existsSync(file) ? readFileSync(file, 'utf8') : ''
		return !source.includes(title) || !/\.test\.tsx?$/.test(file) || !runs(file)
	})
	expect(missing).toEqual([])
	expect(claims.length).toBeGreaterThan(150)
})

test('the number of unmet requirements is stated at the top of the document', () => {
	const count = (how: RegExp) => rows.filter(({ shown }) => how.test(shown)).length
	const [away, open] = [count(/^Does not apply/), count(/^Not met yet/)]
	const shown = rows.length - away - open
	expect(document).toContain(`${shown} are shown, ${away} do not apply, ${open} are not met yet.`)
})

const [security, operation] = ['SECURITY.md', 'app/server/README.md']
/** Requirements on documentation, with the document and some of its words. */
const told: [string, string, RegExp][] = [
	[
		'2.1.3 limits',
		operation,
		/attempts to sign in from one network address \(of IPv6: from one \/64\) in five minutes/,
	],
	['5.1.1 files', security, /\*\*Files\.\*\* PDF, DOCX, XLSX, PNG and JPEG of up to 10 MB each/],
	[
		'6.1.2 words no password is made of',
		security,
		/\*\*Passwords\*\* have 8 to 256 characters[\s\S]*words of this product/,
	],
	['6.1.3 ways to sign in', security, /\*\*Sign-in methods\.\*\*[\s\S]*Nothing else opens a session/],
	[
		'6.1.1 guessing',
		security,
		/\*\*Guessing\.\*\*[\s\S]*Five wrong passwords for an address start a pause[\s\S]*a browser in which the owner has signed in before is counted separately[\s\S]*The owner is notified at each pause/,
	],
	['7.1.1 the end of sessions', security, /15 and 30 minutes idle, 12 hours at most/],
	['7.1.2 how many sessions', security, /\*\*Sessions\.\*\* Any number for a person/],
	['7.1.3 sessions and the provider', security, /A session that started at the provider has the same limits/],
	['8.1.1 who may do what', security, /## Roles and access[\s\S]*\| drafter \|[\s\S]*\| administrator \|/],
	['8.1.2 which fields', security, /Internal information \(proposed decisions/],
	[
		'11.1.1 keys',
		operation,
		/## Keys and key rotation[\s\S]*`AUTH_SECRET`[\s\S]*`FACTOR_KEY`[\s\S]*`RECEIPT_KEY`/,
	],
	['11.1.2 algorithms', security, /\*\*Cryptography\.\*\*[\s\S]*argon2id[\s\S]*AES-256-GCM[\s\S]*Ed25519/],
	['14.1.1 classes of data', security, /\*\*Data\*\* of a request has four classes/],
	[
		'14.1.2 how each class is protected',
		security,
		/None of it is kept in caches[\s\S]*closed requests after 10 years/,
	],
	['15.1.1 how soon', security, /fixed within 3 working days, any other serious one within 30/],
	['15.1.3 what takes long', security, /\*\*What takes long\*\* never delays a page/],
	['16.1.1 logs', security, /\*\*Logs\.\*\* Lines of the process[\s\S]*the audit of every step/],
	[
		'13.1.1 whom the product speaks to',
		operation,
		/`DATABASE_URL`[\s\S]*`FILES_S3_ENDPOINT`[\s\S]*`CLAMD_HOST`[\s\S]*`SMTP_URL`/,
	],
]

test.each(told)(
	'what the standard asks to be written down stands in the documents: %s',
	(_, document, words) => {
		expect(readFileSync(document, 'utf8')).toMatch(words)
	},
)

test('whatever is said to stand in the documents is looked for there', () => {
	const asked = claims
		.filter(({ title }) => title.startsWith('what the standard asks'))
		.map(({ number }) => number)
	expect(asked.sort()).toEqual(told.map(([name]) => name.split(' ')[0]).sort())
})
