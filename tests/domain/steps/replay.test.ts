import { describe, expect, test } from 'vitest'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

describe('a record that was tampered with', () => {
	useWorld()

	const entriesOf = (chain: string) =>
		asOwner<{ id: string; position: number; type: string }>(
			'select id, position, type from audit_entry where chain = $1 order by position',
			[chain],
		)

	const change = (table: string, id: string, place: string, value: unknown) =>
		look((tx) =>
			tx.$executeRawUnsafe(
				`update ${table} set snapshot = jsonb_set(snapshot, $2::text[], $3::jsonb) where id = $1`,
				id,
				place,
				JSON.stringify(value),
			),
		)

	/** Changes the audit despite its triggers, as only the owner of the database can. */
	async function tamper(sql: string, values: unknown[]) {
		await asOwner('alter table audit_entry disable trigger audit_refuse')
		await asOwner(sql, values).finally(() => asOwner('alter table audit_entry enable trigger audit_refuse'))
	}

	test('a stored snapshot that no step led to is found, in each chart', async () => {
		const { id, needId, requestId } = await aDelivery()
		expect((await replayRequest(office.officer, requestId)).first).toBeNull()
		const rows = { request: requestId, need: needId, delivery: id }
		for (const [table, row] of Object.entries(rows)) {
			await change(table, row, '{value}', 'closed')
			const { first } = await replayRequest(office.officer, requestId)
			const why = table === 'need' ? 'unreadable' : 'stored'
			expect(first).toMatchObject({ subject: table, id: row, why })
			const before = { request: 'active', need: 'confirmed', delivery: 'planning' }[table]
			await change(table, row, '{value}', before)
		}
		expect((await replayRequest(office.officer, requestId)).first).toBeNull()
	})

	test('a context that differs by one number is found', async () => {
		const { id, requestId } = await aNeed({ status: 'reserved' })
		await change('need', id, '{context,quantity}', 99_999)
		const { first } = await replayRequest(office.officer, requestId)
		expect(first).toMatchObject({ subject: 'need', id, why: 'stored', entry: { type: 'need.acceptOffer' } })
	})

	test('an entry that was changed, left out or moved is named', async () => {
		const changes = [
			['unsealed', `update audit_entry set event = event || '{"quantity": 7}' where id = $1`],
			['unsealed', `update audit_entry set "to" = 'withdrawn' where id = $1`],
			['unsealed', `update audit_entry set at = at - interval '1 day' where id = $1`],
		] as const
		for (const [why, sql] of changes) {
			const { requestId } = await aNeed({ status: 'reserved' })
			const offer = (await entriesOf(requestId)).find(({ type }) => type === 'need.acceptOffer')
			await tamper(sql, [offer?.id])
			const { first } = await replayRequest(office.officer, requestId)
			expect(first).toMatchObject({ why, entry: { id: offer?.id, position: offer?.position } })
		}
		const { requestId } = await aNeed({ status: 'reserved' })
		const entries = await entriesOf(requestId)
		const proposed = entries.findIndex(({ type }) => type === 'need.proposeProgramme')
		await tamper('delete from audit_entry where id = $1', [entries[proposed]?.id])
		const { first } = await replayRequest(office.officer, requestId)
		expect(first?.entry?.id).toBe(entries[proposed + 1]?.id)
	})
})

describe('asking', () => {
	useWorld()

	test('is for officers who see every entry', async () => {
		const { requestId } = await aNeed()
		const may = ['triageOfficer', 'caseOfficer', 'headquartersApprover']
		for (const actor of everybody.filter(({ role }) => !may.includes(role)))
			await expect(replayRequest(actor, requestId), actor.id).rejects.toMatchObject({ code: 'refused' })
		await expect(replayRequest(office.otherOfficer, requestId)).rejects.toMatchObject({ code: 'not-found' })
		expect((await replayRequest(office.approver, requestId)).differences).toEqual([])
	})
})
