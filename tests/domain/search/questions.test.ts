import { beforeAll, expect, test, vi } from 'vitest'
import { phrasesFrom, preparePhrases } from '#app/domain/search/analysis/phrases.ts'
import { queryText, readQuestion } from '#app/domain/search/analysis/question.ts'
import { lexemesOf } from '#app/domain/search/analysis/stems.ts'
import { knownPhrases } from '#app/domain/search/words/known-phrases.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { languages } from '#workflows/languages.ts'
import documents from './documents.json' with { type: 'json' }
import questions from './questions.json' with { type: 'json' }

useDatabase()

const store = (id: string, words: string) =>
	look(
		(tx) => tx.$executeRaw`insert into search_entry (id, subject, kind, at, version, words)
			values (${id}, 'corpus', 'need', now(), 1, ${words}::tsvector)`,
	)

beforeAll(async () => {
	for (const [id, { title, text, language }] of Object.entries(documents)) {
		const of = { language: present(languages.find((one) => one === language)) }
		const texts = [
			{ text: title, weight: 'A' as const, ...of },
			{ text, weight: 'D' as const, ...of },
		]
		await store(id, lexemesOf(texts, ['@all']))
	}
	await store(
		'coded',
		lexemesOf([{ text: 'Ohne Worte', weight: 'A' }], ['@all', '#t:SEA', '#e:DRONE', '#type:TOT']),
	)
	await store('numbered', lexemesOf([{ text: 'SOM-TA-2026-GHA-0007', weight: 'A' }], ['@all']))
	await store('abbreviated', lexemesOf([{ text: 'Law on SOM', weight: 'D' }], ['@all']))
})

async function ask(question: string): Promise<string[]> {
	return look(async (tx) => {
		const query = queryText(readQuestion(question, await knownPhrases(askIn(tx), codeLabels())))
		if (query === null) return []
		await tx.$executeRaw`select set_config('app.sought', ${query}, true)`
		const found = await tx.$queryRaw<{ id: string }[]>`select id from search_entry order by id`
		return found.map(({ id }) => id)
	})
}

test('questions in six languages find what they ask for, and hardly anything else', async () => {
	const missed: string[] = []
	const recall: Record<string, string> = {}
	let [right, wrong] = [0, 0]
	for (const [language, asked] of Object.entries(questions)) {
		let complete = 0
		for (const [question, expected] of Object.entries<string[]>(asked)) {
			const found = (await ask(question)).filter((id) => id in documents)
			const gone = expected.filter((id) => !found.includes(id))
			if (gone.length > 0) missed.push(question)
			else complete += 1
			right += expected.length - gone.length
			wrong += found.filter((id) => !expected.includes(id)).length
		}
		recall[language] = `${complete} of ${Object.keys(asked).length}`
	}
	const share = Math.round((1000 * wrong) / (right + wrong)) / 10
	console.info('Recall by language:', recall, `false hits: ${wrong} of ${right + wrong} (${share} %)`)
	expect(missed).toEqual([])
	expect(share).toBeLessThanOrEqual(5)
})

test.each([
	'Smuggling of migrants by sea',
	'Trafic illicite de migrants par mer',
	'البحر',
	'морской',
	'无人机',
	'drones',
	'ToT',
	'formation de formateurs',
])('the words of a code find what only has the code: %s', async (question) => {
	expect(await ask(question)).toContain('coded')
})

test.each(['SOM-TA-2026-GHA', 'som ta 2026', 'SOM\u2013TA', '0007'])(
	'%s finds references',
	async (question) => {
		expect(await ask(question)).toContain('numbered')
	},
)

test.each(['SOM', 'som', 'TA', 'smuggling of migrants'])(
	'%s does not find every reference',
	async (question) => {
		expect(await ask(question)).not.toContain('numbered')
	},
)

test('an abbreviation that references begin with is found in what people wrote', async () => {
	expect(await ask('SOM')).toContain('abbreviated')
	expect(await ask('smuggling of migrants')).toContain('abbreviated')
})

test('words that are known before the first question are not analysed again', async () => {
	const phrases = vi.fn(() => ['coast guard', 'garde-côtes'])
	const group = {
		get phrases() {
			return phrases()
		},
	}
	await preparePhrases([group])
	for (const _ of [1, 2]) expect(phrasesFrom([group]).size).toBeGreaterThan(1)
	expect(phrases).toHaveBeenCalledTimes(1)
})
