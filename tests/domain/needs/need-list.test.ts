import { beforeAll, describe, expect, test } from 'vitest'
import { exportList } from '#app/domain/exports/export-list.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getNeedList, needSource } from '#app/domain/needs/list-needs.server.ts'
import { sayIn } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { exportedTable } from '#app/tables/exported-table.server.ts'
import { needCells } from '#app/tables/need-cells.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { aWatchedRequest } from '#tests/support/canaries.ts'
import { asked, exporting, rowsOf } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findNeed, findRequest, look, needStep, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Language } from '#workflows/languages.ts'

useWorld()

describe('need list', () => {
	const { triage, officer } = office

	const listOf = (actor: Actor, query = '') => getNeedList(actor, new URLSearchParams(query), 'en')

	beforeAll(async () => {
		for (const status of ['accepted', 'proposed', 'reserved'] as const)
			await aNeed({ kind: 'training', status })
		await aNeed({ kind: 'equipment', status: 'accepted', state: 'egypt' })
		await aRequest({ status: 'draft' })
	})

	describe('the list of needs', () => {
		test('holds those of submitted requests that the reader may see', async () => {
			const statesOf = async (actor: Actor) =>
				[...new Set((await listOf(actor, 'size=100')).rows.map(({ stateIso3 }) => stateIso3))].sort()
			expect(await statesOf(triage)).toEqual(['EGY', 'GHA'])
			expect(await statesOf(ghana.focalPoint)).toEqual(['GHA'])
			expect(await statesOf(egypt.mission)).toEqual(['EGY'])
			for (const actor of [office.donor, office.administrator])
				expect(() => listOf(actor), actor.id).toThrow('forbidden')
		})

		test('tells whose turn it is, and a State no decision that is still open', async () => {
			const turnOf = async (actor: Actor, status: string) =>
				(await listOf(actor, `status=${status}`)).rows.map(({ turn }) => turn)
			expect(new Set(await turnOf(triage, 'proposed'))).toEqual(new Set(['programme']))
			expect(new Set(await turnOf(triage, 'reserved'))).toEqual(new Set(['state']))
			const ofState = await listOf(ghana.drafter, 'status=accepted')
			expect(ofState.rows.length).toBeGreaterThan(
				(await listOf(triage, 'status=accepted&state=GHA')).rows.length,
			)
			for (const row of ofState.rows)
				expect(row).toMatchObject({ turn: 'office', programme: null, dueAt: null })
			expect(
				(await listOf(ghana.drafter, 'turn=programme&status=proposed&officer=x')).address.ignored,
			).toHaveLength(3)
		})

		test('counts the working days since a due date has passed, for those who follow it', async () => {
			const { id } = await aNeed({ kind: 'training', status: 'accepted' })
			const dueFor = async (actor: Actor) =>
				(await listOf(actor, 'size=100')).rows.find((row) => row.id === id)
			await look(
				(tx) =>
					tx.$executeRaw`update clock_run set due_at = '2020-01-01' where need_id = ${id} and stopped_at is null`,
			)
			expect((await dueFor(triage))?.left).toMatchObject({ isOverdue: true })
			expect((await dueFor(triage))?.left?.days).toBeGreaterThan(0)
			expect((await dueFor(ghana.focalPoint))?.left).toBeNull()
		})

		test('is narrowed by whose turn it is and by what is still open', async () => {
			const ofTurn = (await listOf(triage, 'turn=state&size=100')).rows
			expect(ofTurn.length).toBeGreaterThan(0)
			expect(new Set(ofTurn.map(({ turn }) => turn))).toEqual(new Set(['state']))
			const open = (await listOf(triage, 'only=open&size=100')).rows
			expect(open.some(({ status }) => status === 'withdrawn')).toBe(false)
		})

		test('has beside each filter as many rows as the filter leaves', async () => {
			for (const actor of [triage, officer, ghana.focalPoint]) {
				const { counts } = await listOf(actor)
				for (const facet of ['status', 'kind'] as const)
					for (const [value, count] of Object.entries(counts.values[facet])) {
						const { rows } = await listOf(actor, `${facet}=${value}&size=100`)
						expect(rows.length, `${actor.id} ${facet} ${value}`).toBe(count)
					}
			}
		})

		test('is exported with theme, region and day of submission, whatever columns were chosen', async () => {
			const tableFor = async (actor: Actor, language: Language) => {
				const exportId = await asked(exporting(actor), 'listXlsx', 'needs')
				const query = { params: new URLSearchParams('columns=kind'), exportId, format: 'xlsx' as const }
				const found = await exportList(exporting(actor), needSource, query, language)
				return exportedTable(found, await needCells(actor, language), language)
			}
			const { columns, batches } = await tableFor(triage, 'fr')
			const rows: (readonly unknown[])[] = []
			for await (const batch of batches) rows.push(...batch)
			const labels = columns.map(({ label }) => label)
			const say = sayIn('fr')
			for (const name of ['themes', 'region', 'submitted'] as const) {
				const at = labels.indexOf(say(`lists.names.${name}`))
				expect(at, name).toBeGreaterThan(0)
				expect(
					rows.some((row) => row[at] instanceof Date || (row[at] ?? '') !== ''),
					name,
				).toBe(true)
			}
			const ofState = (await tableFor(ghana.focalPoint, 'en')).columns.map(({ label }) => label)
			expect(ofState).toContain(sayIn('en')('lists.names.themes'))
			expect(ofState).not.toContain(sayIn('en')('lists.names.region'))
		})

		test('is exported without needs of confidential requests for those who may not have them', async () => {
			await aWatchedRequest('CONFIDENTIAL')
			const exported = async (actor: Actor) => {
				const exportId = await asked(exporting(actor), 'listCsv', 'needs')
				const query = { params: new URLSearchParams(), exportId, format: 'csv' as const }
				return exportList(exporting(actor), needSource, query, 'en')
			}
			const [all, fewer] = [await exported(triage), await exported(officer)]
			expect(all.withoutConfidential).toBe(false)
			expect(fewer.withoutConfidential).toBe(true)
			expect((await rowsOf(fewer)).length).toBeLessThan((await rowsOf(all)).length)
		})
	})
})

const reason = 'The law enters into force in May.'
const change = (urgency: 'U1' | 'U2' | 'U3' | 'U4') => ({ type: 'changeUrgency', urgency, reason }) as const

/** A request under review, its need, and the urgency that its State stated. */
async function underReview(stated: string) {
	const requestId = await aRequest({ status: 'review' })
	const [need] = await needsOf(requestId)
	const id = need?.id ?? ''
	await look(
		(tx) =>
			tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,urgency}', to_jsonb(${stated}::text)) where id = ${id}`,
	)
	return { requestId, id }
}

test('an officer sets another urgency; the State reads why, beside its own answer, and is notified', async () => {
	const { requestId, id } = await underReview('U3')
	expect((await getNeed(ghana.focalPoint, id)).urgency).toEqual({ code: 'U3', reason: null, stated: null })
	await needStep(office.officer, id, change('U2'))
	for (const reader of [ghana.drafter, ghana.focalPoint, office.officer])
		expect((await getNeed(reader, id)).urgency).toEqual({ code: 'U2', reason, stated: 'U3' })
	expect((await findNeed(id)).answers).toMatchObject({ need: { urgency: 'U3' } })
	const told = await look((tx) =>
		tx.notice.findMany({ where: { requestId, template: 'urgencyChanged' }, orderBy: { personId: 'asc' } }),
	)
	expect(told.map(({ personId }) => personId)).toEqual([ghana.drafter.id, ghana.focalPoint.id])
})

test('a request whose need becomes an emergency is due for decision earlier, and later again', async () => {
	const { requestId, id } = await underReview('U4')
	const due = async () => (await findRequest(requestId)).dueAt?.getTime() ?? 0
	const before = await due()
	await needStep(office.officer, id, change('U1'))
	expect(await due()).toBeLessThan(before)
	await needStep(office.officer, id, change('U3'))
	expect(await due()).toBe(before)
})

test('only the officer of the request sets it, and not once an offer is confirmed', async () => {
	const { id } = await underReview('U3')
	for (const actor of [ghana.drafter, ghana.focalPoint, office.triage, office.approver, office.otherOfficer])
		await expect(needStep(actor, id, change('U1'))).rejects.toThrow()
	const confirmed = await aNeed({ status: 'confirmed' })
	await expect(needStep(office.officer, confirmed.id, change('U1'))).rejects.toMatchObject({
		code: 'impossible',
	})
})
