import { expect, test } from 'vitest'
import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import { getParagraph } from '#app/domain/report/editing/get-paragraph.server.ts'
import { getAdditions, takeSentence } from '#app/domain/report/editing/suggested-sentences.server.ts'
import { office } from '#tests/support/people.ts'
import { aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { aParagraph, aReport, reportStepOf, submitReport } from '#tests/support/report/written-report.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Language } from '#workflows/languages.ts'

useWorld()
const { administrator, approver } = office

type Place = { id: string; paragraphId: string }
const read = ({ id, paragraphId }: Place) =>
	getParagraph(administrator, id, paragraphId, { language: 'en', suggest: suggestParagraphs })

test('a sentence is compared with that of the same half of the year before, once that report is approved', async () => {
	const pieces = (value: number) => [
		{ table: 'pieces' as const, dims: { category: 'IT_WORK', unit: 'PIECE' }, value },
	]
	const taken = { key: 'pieces', grade: 'exact' }
	const begun = async (period: string, value: number) => {
		const id = await aReport(await aReleasedRelease(period, pieces(value)))
		return {
			id,
			paragraphId: await takeSentence(administrator, { ...taken, reportId: id }, suggestParagraphs),
		}
	}
	const before = await begun('2021-H1', 40)
	const now = await begun('2022-H1', 61)
	const lastYear = async () => (await read(now)).lastYear
	expect(await lastYear()).toBeNull()
	await submitReport(before.id)
	expect(await lastYear()).toBeNull()
	await reportStepOf(approver, before.id, { type: 'approve' })
	const found = await lastYear()
	expect(found).toMatchObject({ reportId: before.id, period: '2021-H1' })
	// Each text has the number of its own release.
	expect(found?.compared.filter(({ kind }) => kind !== 'same')).toEqual([
		{ kind: 'removed', text: '40' },
		{ kind: 'added', text: '61' },
	])
	// The other half of that year, and a paragraph of one's own, have none.
	const other = await begun('2022-H2', 3)
	expect((await read(other)).lastYear).toBeNull()
	const own = await aParagraph(now.id, 'States submitted needs.')
	expect((await read({ ...now, paragraphId: own })).lastYear).toBeNull()
})

test('suggested sentences name the counts of a stored release, and amounts with their currency', async () => {
	const stored = await aReleasedRelease('2023-H1', [
		{ table: 'pieces', dims: { category: 'IT_WORK', unit: 'PIECE' }, value: 61 },
		{ table: 'money', dims: { what: 'committed', currency: 'USD' }, measure: 'amount', value: 4_302_000 },
	])
	const id = await aReport(stored)
	const saidIn = async (language: Language) => {
		const { sentences } = await getAdditions(administrator, id, { language, suggest: suggestParagraphs })
		return sentences.flatMap(({ variants }) =>
			variants.map(({ text }) =>
				text.lead.map((one) => ('text' in one ? one.text : 'value' in one ? one.value : '')).join(''),
			),
		)
	}
	const said = await saidIn('en')
	expect(said).toContain('The equipment handed over included: “Computers, printers, servers”, 61.')
	expect(said.join()).toContain('amounts were committed: $4302000.')
	expect((await saidIn('ar')).join()).toContain('4302000\u00a0دولار.')
})
