import { beforeAll, describe, expect, test } from 'vitest'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { askCorpus } from './ask-corpus.ts'
import { fillCorpusWorld } from './corpus-world.ts'
import corpus from './first-hits.json' with { type: 'json' }

// What a reader is told of a hit that does not show the words that were typed, and of a search that found nothing.

useDatabase()

beforeAll(async () => {
	await fillCorpusWorld()
	await walkIndex()
})

async function hitsOf(asks: string, text: string, language: string) {
	const found = await askCorpus(asks, text, language)
	return found.direct === null ? found.hits : []
}
type Hit = Awaited<ReturnType<typeof hitsOf>>[number]

const isMarked = ({ title, context }: Hit) => [...title, ...(context ?? [])].some(({ hit }) => hit)

test('each hit of a third of the questions shows the words or says why it was found', async () => {
	const silent: string[] = []
	let told = 0
	for (const [language, questions] of Object.entries(corpus))
		for (const { asks, question } of questions.filter((_, at) => at % 3 === 0))
			for (const hit of await hitsOf(asks, question, language)) {
				if (hit.reasons.length > 0) told += 1
				else if (!isMarked(hit)) silent.push(`${question}: ${hit.key}`)
			}
	expect(silent).toEqual([])
	expect(told).toBeGreaterThan(50)
})

test.each([
	{
		question: 'police',
		key: 'need:niger.joint-course.1',
		reason: { by: 'institution', name: 'Division des investigations spéciales de la police (exemple)' },
	},
	{ question: 'Гана', key: 'request:ghana.counters', reason: { by: 'state', name: 'Ghana' } },
	{ question: 'GHA', key: 'state:GHA', reason: { by: 'code', name: 'GHA' } },
	{
		question: 'Ministry of Justice',
		key: 'request:iraq.law',
		reason: { by: 'institutionType', name: 'Ministry of justice' },
	},
	{
		question: 'advisory support',
		key: 'need:doc.en5.1',
		reason: { by: 'kind', name: 'Services consultatifs' },
		language: 'fr',
	},
	{ question: 'coast guard', key: 'need:doc.fr2.1', reason: { by: 'synonym', name: 'garde-côtes' } },
	{ question: 'lamps', key: 'request:doc.en1', reason: null },
	// Another form of the word that was typed.
	{ question: 'trainings', key: 'request:doc.en2', reason: null },
])('$question finds $key by $reason.by', async ({ question, key, reason, language = 'en' }) => {
	const hit = (await hitsOf('triage', question, language)).find((one) => one.key === key)
	expect(hit?.reasons).toEqual(reason === null ? [] : [reason])
})

test('what is excluded comes in by no title, and a phrase by no title in another order', async () => {
	const titlesOf = async (text: string) =>
		(await hitsOf('triage', text, 'en')).map(({ title }) => title.map(({ text: piece }) => piece).join(''))
	expect(await titlesOf('forged documents')).toContain(
		'Participation in the joint course on forged documents',
	)
	expect((await titlesOf('forged documents -course')).join('|')).not.toMatch(/course/)
	expect(await titlesOf('"documents forged"')).toEqual([])
})

describe('a search that finds nothing offers what finds something', () => {
	const othersOf = async (text: string, asks = 'triage') => {
		const found = await askCorpus(asks, text, 'en')
		return found.direct === null ? found.others : null
	}

	test('a phrase that no record has: its words without quotation marks', async () => {
		for (const text of ['"documents forged"', '«documents forged»', '“documents forged”'])
			expect(await othersOf(text)).toEqual({ phrases: ['documents forged'], texts: ['documents forged'] })
	})

	test('a phrase beside a word keeps the word', async () => {
		expect(await othersOf('Ghana "documents forged"')).toEqual({
			phrases: ['documents forged'],
			texts: ['Ghana documents forged'],
		})
	})

	test('a phrase that is found, beside a word that is not, is not called unknown', async () => {
		expect(await othersOf('qwrtzq "recognize forged documents"')).toEqual({
			phrases: [],
			texts: ['"recognize forged documents"'],
		})
	})

	test('words that are found one by one, but not together: each of them', async () => {
		expect(await othersOf('Ghana Honduras')).toEqual({ phrases: [], texts: ['Ghana', 'Honduras'] })
	})

	test('a word that only an exclusion hides: without the exclusion', async () => {
		expect(await othersOf('Ghana -Ghana')).toEqual({ phrases: [], texts: ['Ghana'] })
	})

	test('nothing that finds nothing, and nothing of others', async () => {
		expect(await othersOf('qwrtzq "xkcdx wvut"')).toEqual({ phrases: ['xkcdx wvut'], texts: [] })
		expect(await othersOf('"law of parliament" Honduras', 'drafter.ghana.immigration')).toMatchObject({
			texts: [],
		})
	})

	test('a question that finds something offers no other', async () => {
		expect(await othersOf('Ghana')).toBeNull()
	})
})
