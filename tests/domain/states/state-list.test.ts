import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportList } from '#app/domain/exports/export-list.server.ts'
import { type Briefing, briefingFile } from '#app/domain/states/briefing-file.server.ts'
import { getStateRecord, type StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { getStateList, stateSource } from '#app/domain/states/state-list.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { stateBriefing } from '#app/routes/states.$iso3_.$file/state-briefing.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { useWorld } from '#tests/support/world.ts'
import { plannedDay } from '#workflows/delivery/milestones.ts'
import { languages } from '#workflows/languages.ts'
import { equipmentCategories, themes } from '#workflows/vocabulary.ts'

useWorld()
const listFor = (actor: Actor, query = '', language: 'en' | 'fr' | 'ar' = 'en') =>
	getStateList(actor, new URLSearchParams(query), language)
const codesOf = ({ rows }: { rows: readonly { iso3: string }[] }) => rows.map(({ iso3 }) => iso3)

/** Runs a statement past the policies of its table. */
async function forced(table: 'state' | 'request', statement: string) {
	await asOwner(`alter table ${table} no force row level security`)
	await asOwner(statement)
	await asOwner(`alter table ${table} force row level security`)
}

/** Two regions, names with marks, and one State more than a page holds. */
async function fillWorld() {
	await forced(
		'state',
		`insert into state (iso3, names, region, treaty_status, sids) select 'Q' || chr(65 + n / 26) || chr(65 + n % 26),
		json_build_object('en', 'Isle ' || lpad(n::text, 2, '0'), 'fr', 'Île ' || lpad((60 - n)::text, 2, '0')),
		(array['Oceania', 'Europe'])[n % 2 + 1], 'not-recorded', n % 2 = 0 from generate_series(0, 59) as n`,
	)
}

test('States stand in the order of their names in the language of the reader, page by page', async () => {
	await fillWorld()
	for (const sort of ['state', '-state', 'oldest', '-due']) {
		const seen: string[] = []
		let page = await listFor(office.triage, `sort=${sort}`)
		seen.push(...codesOf(page))
		while (page.next) {
			page = await listFor(office.triage, `sort=${sort}&after=${encodeURIComponent(page.next)}`)
			seen.push(...codesOf(page))
		}
		expect(new Set(seen).size, sort).toBe(seen.length)
		expect(seen.length, sort).toBe(page.counts.total)
	}
	const [english, french] = [
		await listFor(office.triage, 'text=isle'),
		await listFor(office.triage, 'text=ile', 'fr'),
	]
	expect(english.rows[0]?.name).toBe('Isle 00')
	expect(french.rows[0]?.name).toBe('Île 01')
	// The name in English is known to all.
	expect((await listFor(office.triage, 'text=isle+07', 'ar')).rows).toHaveLength(1)
})

test('filters leave what they say, and count the values of each', async () => {
	const islands = await listFor(office.triage, 'group=sids&region=Oceania&text=isle')
	expect(islands.counts.total).toBe(30)
	expect(islands.rows.every(({ region, groups }) => region === 'Oceania' && groups.includes('sids'))).toBe(
		true,
	)
	expect((await listFor(office.triage, 'text=no-such-State')).rows).toEqual([])
	expect((await listFor(office.triage, 'region=Atlantis')).address.ignored).toEqual(['region'])
	expect((await listFor(office.triage, 'text=isle')).counts.values.region).toEqual({
		Oceania: 30,
		Europe: 30,
	})
})

test('what a State has open, whose turn it is and since when, as far as the reader may see it', async () => {
	await aRequest()
	await aRequest({ status: 'submitted' })
	await forced('request', `update request set status = 'clarification' where status = 'submitted'`)
	await aRequest({ status: 'review' })
	const ghanaFor = async (actor: Actor) =>
		(await listFor(actor, 'text=Ghana')).rows.find(({ iso3 }) => iso3 === 'GHA')
	const seen = await ghanaFor(office.triage)
	// A draft is not open.
	expect(seen?.open).toEqual({ count: 2, office: 1, state: 1 })
	expect(seen?.oldest).toBeInstanceOf(Date)
	expect(codesOf(await listFor(office.triage, 'only=open'))).toEqual(['GHA'])
	expect(codesOf(await listFor(office.triage, 'sort=oldest')).at(0)).toBe('GHA')
	await forced('request', `update request set due_at = '2020-01-01' where status = 'review'`)
	expect(codesOf(await listFor(office.triage, 'only=overdue'))).toEqual(['GHA'])
	expect((await listFor(office.triage, 'only=overdue&columns=left')).rows[0]?.left?.isOverdue).toBe(true)
	await forced('request', `update request set classification = 'CONFIDENTIAL' where status = 'review'`)
	expect((await ghanaFor(office.dueDiligence))?.open.count).toBe(1)
})

test('it is for UNODC alone, and leaves with the reason given before', async () => {
	for (const person of [ghana.focalPoint, egypt.drafter, office.donor])
		expect(() => listFor(person), person.id).toThrow(
			expect.objectContaining({ code: 'refused', reason: 'forbidden' }),
		)
	// An administrator reads no requests, and so no columns of them.
	const { columns } = await listFor(office.administrator)
	expect(columns).not.toContain('open')
	expect(columns).toContain('posts')
	const asked = { params: new URLSearchParams('only=open'), exportId: 'none', format: 'csv' as const }
	await expect(exportList(office.triage, stateSource, asked, 'en')).rejects.toMatchObject({
		code: expect.any(String),
	})
})

describe('briefing', () => {
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
			dates: times(8, {
				id: 'one',
				kind: 'training',
				on: plannedDay('2026-12-01'),
				what: 'course',
				overdue: true,
			} as const),
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
})
