import { beforeAll, expect, test } from 'vitest'
import { inHanWords } from '#app/domain/search/analysis/han-words.ts'
import { phrasesFrom } from '#app/domain/search/analysis/phrases.ts'
import { stemsOf } from '#app/domain/search/analysis/stems.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { setShippedSynonym } from '#app/domain/search/words/save-synonym.server.ts'
import { administrator } from '#prisma/seed/sample-people.ts'
import { useDatabase } from '#tests/support/database.ts'
import { askCorpus } from './ask-corpus.ts'
import { fillCorpusWorld } from './corpus-world.ts'

// What is looked for where the words that were typed find nothing.

useDatabase()

beforeAll(async () => {
	await fillCorpusWorld()
	await walkIndex()
})

async function firstOf(question: string, language: string) {
	const found = await askCorpus('triage', question, language)
	if (found.direct !== null) return undefined
	return { key: found.hits[0]?.key, reasons: found.hits[0]?.reasons, corrected: found.corrected }
}

test.each([
	{ question: 'instructors Kazakhstan', language: 'en', key: 'need:kazakhstan.documents.2' },
	{ question: 'rescate Yemen', language: 'es', key: 'request:yemen.rescue' },
	{ question: 'приют для детей', language: 'ru', key: 'request:doc.ar5' },
	{ question: 'مقابلات الشهود', language: 'ar', key: 'request:doc.en5' },
	{ question: '起草法律', language: 'zh', key: 'request:doc.zh3' },
])('common words of another language answer where nothing else does: $question', async (asked) => {
	expect(await firstOf(asked.question, asked.language)).toMatchObject({ key: asked.key, corrected: null })
})

test('a common word finds itself alone where a record has it, and says what else it found', async () => {
	const found = await askCorpus('triage', 'shelters', 'en')
	expect(found.direct === null && found.hits.map(({ key }) => key)).toEqual(['need:ghana.care-procedure.1'])
	expect((await firstOf('teléfonos', 'es'))?.reasons).toMatchObject([{ by: 'synonym' }])
})

test('a common word that was withdrawn says no more than itself', async () => {
	await setShippedSynonym(administrator, 'telephone', { revision: 0, active: false })
	expect((await firstOf('teléfonos', 'es'))?.key).toBeUndefined()
})

test.each([
	{ typed: '起草法律', words: ' 起草 法律 ' },
	{ typed: '检察机关的合作', words: ' 检察 机关 合作 ' },
	{ typed: '海岸警卫队培训', words: ' 海岸警卫队 培训 ' },
	{ typed: '放大镜', words: '放大镜' },
	{ typed: '"起草法律"', words: '"起草法律"' },
])('the words of a Chinese question: $typed', ({ typed, words }) => {
	expect(inHanWords(typed, phrasesFrom([{ phrases: ['coast guard', '海岸警卫队'] }]))).toBe(words)
})

test.each([
	['children', 'child'],
	['women', 'woman'],
	['luces', 'luz'],
	['заявок', 'заявка'],
	['беженец', 'беженцы'],
	['владелец', 'владельцы'],
])('%s and %s share a stem', (one, other) => {
	expect(stemsOf(one).filter((stem) => stemsOf(other).includes(stem))).not.toEqual([])
})
