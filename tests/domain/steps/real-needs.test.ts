import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { endorse } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readAnswers, writeDraft } from '#tests/support/drafts.ts'
import { firstOf } from '#tests/support/present.ts'
import {
	filingsOf,
	itemOf,
	MAX_LINES,
	type RealNeed,
	realNeeds,
	statesOf,
} from '#tests/support/real-needs/filings.ts'
import { forcedIn, isOfState, leavesOf } from '#tests/support/real-needs/forced.ts'
import { notSaid, taTypeOf } from '#tests/support/real-needs/gaps.ts'
import { postsOf } from '#tests/support/real-needs/posts.ts'
import { findRequest, requestStep } from '#tests/support/steps.ts'
import { languages } from '#workflows/languages.ts'

useDatabase()
beforeAll(insertReference)

const all = realNeeds.map((record, index) => ({ id: record.id, record, index }))
const counted = { records: 0, requests: 0, needs: 0, lines: 0, quantities: 0 }
/** What a filing has that its record does not say, and in how many filings. */
const forced = new Map<string, number>()
afterAll(() => console.info('real needs filed', counted, 'forced', Object.fromEntries(forced)))

test.each(all)(
	'$id is filed by each of its States and read back as it was written',
	async ({ record, index }) => {
		for (const state of statesOf(record)) {
			const { authorityId, drafter, focalPoint } = await postsOf(record, state)
			const filings = filingsOf(record, index, state.name)
			const stored: unknown[] = []
			for (const filing of filings) {
				const { requestId, written } = await writeDraft(drafter, authorityId, filing)
				await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
				await requestStep(focalPoint, requestId, endorse)

				const { status, reference, filingLanguage } = await findRequest(requestId)
				expect({ status, filingLanguage }).toEqual({
					status: 'submitted',
					filingLanguage: languages[index % languages.length],
				})
				expect(reference).toMatch(new RegExp(`^SOM-TA-\\d{4}-${state.iso3}-\\d{4}$`))
				const answers = await readAnswers(requestId)
				expect(answers).toEqual(written)
				stored.push(answers)

				const read = await getFiling(personOf('triage'), requestId, 'en')
				expect(read.title).toBe(filing.request.about.title)
				expect(read.needs.map(({ kind, rank }) => [kind, rank])).toEqual(
					filing.needs.map(({ kind }, place) => [kind, place + 1]),
				)
				counted.requests += 1
				counted.needs += answers.needs.length
			}
			expectNothingDropped(record, stored)
			expectNothingInvented(record, state.name, stored)
		}
		counted.records += 1
		for (const field of new Set(forcedIn(filingsOf(record, index))))
			forced.set(field, (forced.get(field) ?? 0) + 1)
		const lines = linesOf(filingsOf(record, index), record)
		counted.lines += lines.length
		counted.quantities += lines.filter(({ quantity }) => quantity !== null).length
	},
)

/** The stored answers contain every word, number and code of the record. */
function expectNothingDropped(record: RealNeed, stored: unknown) {
	const { iso3: _, countries: __, id, year, kind, taTypes, equipmentItems, ...rest } = record
	const leaves = leavesOf(stored)
	const valuesOf = (field: string) =>
		leaves.flatMap(({ path, value }) => (path.at(-1) === field ? [value] : []))
	expect(valuesOf('articles')).toEqual(expect.arrayContaining(record.protocolArticles.map(String)))
	expect(valuesOf('alreadyDelivered')).toContain(record.outcome ?? '')
	expect(valuesOf('sourceTitle')).toContain(record.source)
	const texts = leaves.map(({ value }) => String(value)).join('\n')
	const said = [id, ...(year === null ? [] : [year]), kind, ...Object.values(rest).flat()]
	for (const one of said) if (one !== null) expect(texts).toContain(String(one))
	for (const type of taTypes) expect(leaves.some(({ value }) => value === taTypeOf[type])).toBe(true)
	for (const item of equipmentItems) {
		const { name, quantity } = itemOf(item)
		expect(leaves.some(({ value }) => value === name)).toBe(true)
		if (quantity !== null) expect(leaves.some(({ value }) => value === quantity)).toBe(true)
	}
}

/** No number, date or text is stored that the record does not say. */
function expectNothingInvented(record: RealNeed, state: string, stored: unknown) {
	const words = [JSON.stringify(record), state, notSaid].join('\n')
	const quantities = record.equipmentItems.map((item) => itemOf(item).quantity)
	for (const { path, value } of leavesOf(stored)) {
		const field = path.at(-1) ?? ''
		if (value === null || value === '' || typeof value === 'boolean' || isOfState(field, value)) continue
		if (typeof value === 'number') {
			const allowed: unknown[] = field === 'sourceYear' ? [record.year] : quantities
			expect({ field, allowed }).toMatchObject({ allowed: expect.arrayContaining([value]) })
			continue
		}
		if (codes.has(field)) continue
		for (const line of String(value).split('\n'))
			expect({ field, said: line === '' || wordsInclude(words, line) }).toEqual({ field, said: true })
	}
}

/** Codes that stand for words of the record. */
const codes = new Set(['kind', 'taType', 'category', 'unit', 'filingLanguage', 'origin'])
const wordsInclude = (words: string, text: string) => words.includes(JSON.stringify(text).slice(1, -1))

const linesAsked = z.array(z.object({ quantity: z.number().nullable(), description: z.string() }))
/** The lines of the submissions that name an item of the record. */
function linesOf(filings: ReturnType<typeof filingsOf>, { equipmentItems }: RealNeed) {
	const named = new Set(equipmentItems.map((item) => itemOf(item).name))
	return filings
		.flatMap(({ needs }) => needs.flatMap(({ equipment }) => linesAsked.parse(equipment?.lines ?? [])))
		.filter(({ description }) => named.has(description))
}

test('only contacts, the classification and undertakings are asked for that no record says', () => {
	const fields = new Set(all.flatMap(({ record, index }) => forcedIn(filingsOf(record, index))))
	expect([...fields].toSorted()).toEqual([
		'about.classification',
		'equipment.endUseUndertaking',
		'rights.monitoringCommitment',
	])
})

describe('a filing too large for one request is split', () => {
	const wish = (equipmentItems: string[]): RealNeed => ({
		...firstOf(realNeeds),
		equipmentItems,
		taTypes: ['equipment'],
	})

	test('more lines than a need can hold, and more needs than a request can hold', () => {
		const [many] = filingsOf(wish(Array(MAX_LINES * 2 + 1).fill('3 computers')), 0)
		expect(many?.needs.map(({ equipment }) => equipment?.lines)).toMatchObject([
			{ length: 20 },
			{ length: 20 },
			{ length: 1 },
		])
		const huge = filingsOf(wish(Array(MAX_LINES * 21).fill('camera')), 0)
		expect(huge.map(({ needs }) => needs.length)).toEqual([20, 1])
	})
})
