import { beforeAll, expect, test } from 'vitest'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import { useDatabase } from '#tests/support/database.ts'
import { askCorpus } from './ask-corpus.ts'
import { fillCorpusWorld } from './corpus-world.ts'
import corpus from './first-hits.json' with { type: 'json' }
import officers from './officers-questions.json' with { type: 'json' }

// Questions that people of each post ask, in six languages, with the records that answer them: what comes first.

useDatabase()

type Question = { asks: string; question: string; right: readonly string[] }
let references = new Map<string, string>()

beforeAll(async () => {
	references = await fillCorpusWorld()
	await walkIndex()
})

/** The ids of a right answer: a document is a request with one need, others go by their keys in the sample data. */
function idsOf(right: string): string[] {
	const [kind = '', key = ''] = right.split(/:(.*)/s)
	if (kind === 'doc') return [`request:doc.${key}`, `need:doc.${key}.1`]
	return ['institution', 'person', 'programme'].includes(kind) ? [`${kind}:${sampleId(key)}`] : [right]
}

/** The ids of what is found, in their order; of a reference that was typed whole, the record that it leads to. */
async function foundBy({ asks, question }: Question, language: string): Promise<string[]> {
	const text = question.replace(/\{(.+)\}/, (_, key) => references.get(key) ?? '')
	const found = await askCorpus(asks, text, language)
	if (found.direct === null) return found.hits.map(({ key }) => key)
	return [found.direct.replace('/requests/', 'request:').replace('/programmes/', 'programme:')]
}

type Questions = Record<string, readonly Question[]>

/** How many have a right answer first and among the first three, with those that are below. */
async function placesOf(questions: Questions) {
	const asked = Object.entries(questions).flatMap(([language, some]) =>
		some.map((one) => ({ language, ...one })),
	)
	const below: string[] = []
	let among = 0
	for (const question of asked) {
		const rights = question.right.flatMap(idsOf)
		const at = (await foundBy(question, question.language)).findIndex((hit) => rights.includes(hit))
		if (at !== 0) below.push(`${question.language} ${question.question}: ${at + 1}`)
		if (at >= 0 && at < 3) among += 1
	}
	const first = asked.length - below.length
	console.info(`${asked.length} questions: ${first} first, ${among} among three\n${below.join('\n')}`)
	return { count: asked.length, first: first / asked.length, among: among / asked.length, below }
}

test('of ten questions, eight have a right answer first, and nineteen of twenty have one among three', async () => {
	const { count, first, among, below } = await placesOf(corpus)
	expect(count).toBeGreaterThan(150)
	expect(first, below.join('\n')).toBeGreaterThanOrEqual(0.8)
	expect(among, below.join('\n')).toBeGreaterThanOrEqual(0.95)
})

test('of twenty questions of officers who look for a need that they know, nineteen have it among three', async () => {
	const { count, first, among, below } = await placesOf(officers)
	expect(count).toBeGreaterThan(40)
	expect(first, below.join('\n')).toBeGreaterThanOrEqual(0.8)
	expect(among, below.join('\n')).toBeGreaterThanOrEqual(0.95)
})
