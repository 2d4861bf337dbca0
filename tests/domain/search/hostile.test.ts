import { afterAll, beforeAll, expect, test } from 'vitest'
import { search } from '#app/domain/search/search.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(async () => {
	await aNeed({ status: 'accepted' })
	await walkIndex()
})

const words = ['boat', 'équipement', 'лодка', 'قارب', '船', '½', '@office']
const signs = [
	'&',
	'|',
	'!',
	'<->',
	'<2>',
	':*',
	':A',
	"'",
	"''",
	'"',
	'“',
	'«',
	'\\',
	"\\'",
	'-',
	'- -',
	'%',
	'_',
	';',
	'--',
	'/*',
	'$$',
	'\0',
	'\u202e',
	'\u2066',
	'\u200b',
	'\ud800',
	'\udc00',
	'\ufeff',
	'😀',
	'\r\n',
	'(',
	')',
]
const written: ((word: string, sign: string) => string)[] = [
	(word, sign) => `${sign}${word}`,
	(word, sign) => `${word} ${sign} ${word}`,
]
const alone = [
	'',
	' ',
	"' or 1=1 --",
	"'); drop table search_entry; --",
	"a' & b | !(c <-> d):*",
	"'@all'",
	`"${'('.repeat(200)}`,
	'-'.repeat(10_000),
	'"'.repeat(9_999),
	'a'.repeat(10_000),
	'船'.repeat(10_000),
	'ا\u0640'.repeat(5_000),
	`a${'\u0301'.repeat(9_999)}`,
	'word '.repeat(2_000),
	'-a '.repeat(3_333),
	`${'"a b" '.repeat(1_500)}`,
	...signs,
	...signs.map((sign) => sign.repeat(300)),
]
const questions = [
	...words.flatMap((word) => signs.flatMap((sign) => written.map((write) => write(word, sign)))),
	...alone,
].filter((question, at, all) => all.indexOf(question) === at)

const times: number[] = []
afterAll(() => {
	times.sort((one, other) => one - other)
	const at = (share: number) => `${times[Math.floor((times.length - 1) * share)]?.toFixed(0)} ms`
	console.info(
		`${times.length} hostile questions: median ${at(0.5)}, 95 % within ${at(0.95)}, longest ${at(1)}`,
	)
})

const AT_ONCE = 60
const some = Array.from({ length: Math.ceil(questions.length / AT_ONCE) }, (_, at) =>
	questions.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
)

test('there are 500 questions that ask for nothing sensible', () => {
	expect(questions.length).toBeGreaterThanOrEqual(500)
})

test.each(some.map((each, at) => [at * AT_ONCE, each] as const))(
	'each has an answer, from %i on',
	async (_, asked) => {
		const labels = codeLabels()
		for (const text of asked) {
			const started = performance.now()
			const found = await readAs(office.triage, (read) =>
				search(read, { text, codes: [], labels, exact: false, language: 'en' }),
			).catch((error: unknown) => error)
			times.push(performance.now() - started)
			expect(found, JSON.stringify(text.slice(0, 80))).not.toBeInstanceOf(Error)
		}
	},
)
