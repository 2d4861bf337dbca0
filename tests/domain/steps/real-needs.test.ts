import { beforeAll, expect, test } from 'vitest'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { endorse } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readAnswers, writeDraft } from '#tests/support/drafts.ts'
import { filingsOf, MAX_LINES, type RealNeed, realNeeds } from '#tests/support/real-needs/filings.ts'
import { postsOf } from '#tests/support/real-needs/posts.ts'
import { findRequest, requestStep } from '#tests/support/steps.ts'
import { languages } from '#workflows/languages.ts'

useDatabase()
beforeAll(insertReference)

const all = realNeeds.map((record, index) => ({ id: record.id, record, index }))

test.each(all)('$id is filed, endorsed and read back as it was written', async ({ record, index }) => {
	const { authorityId, drafter, focalPoint } = await postsOf(record)
	const filings = filingsOf(record, index)
	for (const filing of filings) {
		const { requestId, written } = await writeDraft(drafter, authorityId, filing)
		await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
		await requestStep(focalPoint, requestId, endorse)

		const { status, reference, filingLanguage } = await findRequest(requestId)
		expect({ status, filingLanguage }).toEqual({
			status: 'submitted',
			filingLanguage: languages[index % languages.length],
		})
		expect(reference).toMatch(new RegExp(`^SOM-TA-\\d{4}-${record.iso3[0] ?? 'GHA'}-\\d{4}$`))
		expect(await readAnswers(requestId)).toEqual(written)

		const read = await getFiling(personOf('triage'), requestId, 'en')
		expect(read.title).toBe(filing.request.about.title)
		expect(read.needs.map(({ kind, rank }) => [kind, rank])).toEqual(
			filing.needs.map(({ kind }, place) => [kind, place + 1]),
		)
	}
	const items = record.equipmentItems.map((item) => (/^\d+ /.test(item) ? item : `null ${item}`))
	expect(linesOf(filings)).toEqual(items.sort())
})

/** Returns number and name of every item in the submissions. */
const linesOf = (filings: ReturnType<typeof filingsOf>) =>
	filings
		.flatMap(({ needs }) => needs.flatMap(({ equipment }) => (equipment?.lines ?? []) as Line[]))
		.filter(({ description }) => !description.startsWith('Sample: '))
		.map(({ quantity, description }) => `${quantity} ${description}`)
		.sort()
type Line = { quantity: number | null; description: string }

const wish = (equipmentItems: string[], taTypes = ['equipment']): RealNeed => ({
	...(realNeeds[0] as RealNeed),
	equipmentItems,
	taTypes,
})

test('more lines than a need can hold, and more needs than a request can hold, are split', () => {
	const [many] = filingsOf(wish(Array(MAX_LINES * 2 + 1).fill('3 computers')), 0)
	expect(many?.needs.map(({ equipment }) => equipment?.lines)).toMatchObject([
		{ length: 20 },
		{ length: 20 },
		{ length: 1 },
	])
	const huge = filingsOf(wish(Array(MAX_LINES * 21).fill('camera')), 0)
	expect(huge.map(({ needs }) => needs.length)).toEqual([20, 1])
})
