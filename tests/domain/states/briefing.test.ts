import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Briefing, briefingFile } from '#app/domain/states/briefing-file.server.ts'
import { getStateRecord, type StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { docxText } from '#app/platform/file-text/docx-text.ts'
import { stateBriefing } from '#app/routes/states.$iso3_.$file/state-briefing.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { ghana } from '#tests/support/people.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { equipmentCategories, themes } from '#workflows/vocabulary.ts'

useWorld()
const folder = scratchFolder('briefing')
afterAll(() => rmSync(folder, { recursive: true }))

const long = 'Trained officers at every crossing point of the northern border. '.repeat(4)
const times = <Item>(many: number, item: Item) => Array.from({ length: many }, () => item)

/** The record of Ghana with as much of everything as its page can have, and long names. */
async function fullRecord(): Promise<StateRecord> {
	await aNeed({ status: 'reserved' })
	const { id } = await aDelivery({ kind: 'training' })
	await walkDelivery('training', id, 'closeSession')
	const record = await getStateRecord(ghana.focalPoint, 'GHA', 'en')
	const [need] = record.open.needs
	const [post] = record.people?.posts ?? []
	if (!need || !post) throw new Error('the record is empty')
	const declared = { partner: long, subject: long, status: 'ACTIVE', from: 2024, to: null } as const
	const pieces = { pieces: 1_200, checked: 1_000, used: 998 }
	return {
		...record,
		open: { ...record.open, needs: times(25, { ...need, title: long }), count: 26 },
		asked: { ...record.asked, themes: themes.map((theme) => ({ theme, years: {} })) },
		received: {
			...record.received,
			equipment: equipmentCategories.map((category) => ({ category, ...pieces })),
		},
		support: { ...record.support, declared: times(10, declared) },
		// What a page needs of a day, without the delivery it belongs to.
		dates: times(8, { id: 'one', on: new Date('2026-12-01'), what: 'course' }) as StateRecord['dates'],
		people: { posts: times(30, { ...post, title: long }), hasMore: true },
		notes: {
			isOpen: false,
			notes: times(5, { id: 'n', number: 'NV/12/2026', dated: new Date(), receivedOn: new Date() }),
		},
	}
}

/** Every text that a briefing prints. */
const textsOf = ({ title, lead, facts, tables = [], foot }: Briefing) =>
	[
		title,
		lead,
		...facts.flatMap(({ label, value }) => [label, value]),
		...tables.flatMap((table) => [table.title, ...table.head, ...table.rows.flat()]),
		foot,
	].map((cell) => (typeof cell === 'string' ? cell : 'code' in cell ? cell.code : cell.codes.join(', ')))

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test.runIf(canReadPdf)(
	'a full briefing has two pages in each language, and the same text in both formats',
	async () => {
		const record = await fullRecord()
		for (const language of languages) {
			const briefing = stateBriefing(record, language)
			const pdf = await briefingFile(briefing, 'pdf')
			const printed = pdfText(pdf)
			// The foot of each page has its number and how many there are.
			expect(printed, language).toContain('1/2')
			expect(printed, language).not.toMatch(/1\/[3-9]/)

			const path = join(folder, `${language}.docx`)
			writeFileSync(path, await briefingFile(briefing, 'docx'))
			const word = await docxText(path, 100_000)
			for (const text of textsOf(briefing)) {
				const [first = ''] = text.split('\n')
				expect(word, language).toContain(first)
			}
			// Poppler reads columns in an order of its own: the same letters are the same text. Page numbers, and the heads of
			// a table that goes on overleaf, are on the printed pages alone.
			const left = new Map<string, number>()
			for (const letter of letters(printed)) left.set(letter, (left.get(letter) ?? 0) + 1)
			for (const letter of letters(word)) left.set(letter, (left.get(letter) ?? 0) - 1)
			expect(
				[...left].filter(([, count]) => count < 0),
				language,
			).toEqual([])
			const heads = (briefing.tables ?? []).map(({ head }) => letters(head.join('')).length)
			const more = [...left.values()].reduce((sum, count) => sum + count, 0)
			expect(more, language).toBeLessThanOrEqual(heads.reduce((sum, count) => sum + count, '1222'.length))
		}
	},
	120_000,
)
