import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryText, readQuestion } from '#app/domain/search/analysis/question.ts'
import { search } from '#app/domain/search/search.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { knownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { hostileQuestions } from '#tests/support/hostile-questions.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(async () => {
	await aNeed({ status: 'accepted' })
	await walkIndex()
})

/** What one question may cost: statements of a page, and words that the index is asked for. */
const most = { statements: 12, words: 150 }

const AT_ONCE = 60
const some = Array.from({ length: Math.ceil(hostileQuestions.length / AT_ONCE) }, (_, at) =>
	hostileQuestions.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
)

test('there are 500 questions that ask for nothing sensible', () => {
	expect(hostileQuestions.length).toBeGreaterThanOrEqual(500)
})

/** A read that counts what it sends. */
function counting(read: Read, sent: { statements: number }): Read {
	return new Proxy(read, {
		apply(target, self, args) {
			sent.statements += 1
			return Reflect.apply(target, self, args)
		},
	})
}

const labels = codeLabels()
const worst = { statements: 0, words: 0 }
afterAll(() => console.info(`${hostileQuestions.length} hostile questions, at most:`, worst))

test.each(some.map((each, at) => [at * AT_ONCE, each] as const))(
	'each has an answer, of little work, from %i on',
	async (_, asked) => {
		for (const text of asked) {
			const sent = { statements: 0 }
			const found = await readAs(office.triage, async (read) => {
				const query = queryText(readQuestion(text, await knownPhrases(read, labels)))
				worst.words = Math.max(worst.words, query?.match(/'(?:[^']|'')+'/g)?.length ?? 0)
				return search(counting(read, sent), { text, codes: [], labels, exact: false, language: 'en' })
			}).catch((error: unknown) => error)
			worst.statements = Math.max(worst.statements, sent.statements)
			expect(found, JSON.stringify(text.slice(0, 80))).not.toBeInstanceOf(Error)
		}
		expect(worst.statements).toBeLessThanOrEqual(most.statements)
		expect(worst.words).toBeLessThanOrEqual(most.words)
	},
)
