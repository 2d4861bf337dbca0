import { describe, expect, test } from 'vitest'
import { listVersions } from '#app/domain/administration/maintenance.server.ts'
import { getCase } from '#app/domain/requests/get-case.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import {
	advanceCase,
	advanceDelivery,
	advanceNeed,
	advanceRequest,
} from '#app/domain/steps/take-step.server.ts'
import { expireClearances } from '#app/domain/timers/move-timer.server.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findDelivery, findNeed, findRequest, look } from '#tests/support/steps.ts'
import { useEarlierRelease } from './earlier-release.ts'
import {
	accepted,
	assessment,
	audit,
	cleared,
	contract,
	decidedAt,
	equipment,
	filedAt,
	fillEarlierRelease,
	ministry,
	open,
	refused,
	training,
} from './workflows-release.ts'

const asOwner = useEarlierRelease({
	before: '20261124230214_workflows',
	fill: fillEarlierRelease,
	audit: () => audit,
})

const caseOf = (requestId: string) => look((tx) => tx.dueDiligenceCase.findUnique({ where: { requestId } }))

describe('what an earlier release left behind', () => {
	test('a cleared request has a case that was assessed and cleared, for twelve months', async () => {
		expect(await caseOf(cleared)).toMatchObject({
			status: 'cleared',
			revision: 2,
			recipients: ['Sample police'],
			openedAt: new Date(filedAt),
			validUntil: new Date('2027-03-10T09:00:00Z'),
			record: { clear: { reason: 'Checked with the field office.' } },
		})
		expect(await getCase(office.dueDiligence, cleared)).toMatchObject({
			decision: { event: 'clear', fields: [{ name: 'reason', value: 'Checked with the field office.' }] },
			entries: [{ event: 'opened' }, { event: 'assess' }, { event: 'clear', internal: true }],
		})
	})

	test('so have an open and a refused one; a ministry has none', async () => {
		expect(await caseOf(open)).toMatchObject({ status: 'open', revision: 0, validUntil: null, record: {} })
		expect(await caseOf(refused)).toMatchObject({ status: 'refused', revision: 2, validUntil: null })
		expect(await caseOf(ministry)).toBeNull()
	})

	test('ended rows get an end, and running ones do not', async () => {
		expect((await findRequest(refused)).endedAt).toEqual(new Date(decidedAt))
		expect((await findRequest(open)).endedAt).toBeNull()
	})

	test('every history still leads to what is stored, and every state can be read', async () => {
		for (const id of [cleared, open, refused, ministry])
			expect(await replayRequest(office.approver, id), id).toMatchObject({ differences: [] })
		const { checked, rows } = await listVersions()
		expect(checked).toBe(4 + 3 + 2 + 3)
		expect(rows.filter(({ standing }) => standing === 'unreadable')).toEqual([])
	})

	test('the owner of the tables is under their policies again, and the audit is whole', async () => {
		for (const table of ['request', 'authority', 'due_diligence_case'])
			expect(await asOwner(`select 1 from ${table}`), table).toEqual([])
		expect(await asOwner('select * from audit_broken()')).toEqual([])
	})
})

test('rows stored by older charts can take the next step, and their history still replays', async () => {
	const { officer, manager, dueDiligence, approver } = office
	const hold = { type: 'holdNeed', reasonCode: 'NO_FUNDING', reason: 'The programme is revised.' } as const
	await advanceDelivery(manager, { deliveryId: training, revision: 3, event: { type: 'openSession' } })
	await advanceDelivery(manager, { deliveryId: equipment, revision: 2, event: contract })
	await advanceNeed(officer, { needId: accepted, revision: 1, event: hold })
	const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Another plan.' } as const
	await advanceRequest(ghana.focalPoint, { requestId: ministry, revision: 4, event: withdraw })
	const { id: caseId } = (await caseOf(open)) ?? { id: '' }
	await advanceCase(dueDiligence, { caseId, revision: 0, event: assessment })
	await advanceCase(approver, { caseId, revision: 1, event: { type: 'clear', reason: 'Nothing was found.' } })

	expect(await findDelivery(training)).toMatchObject({ status: 'inSession', snapshotVersion: 2 })
	expect(await findDelivery(equipment)).toMatchObject({ status: 'contracted', snapshotVersion: 3 })
	expect(await findNeed(accepted)).toMatchObject({ status: 'onHold', snapshotVersion: 3 })
	expect(await findRequest(ministry)).toMatchObject({ status: 'withdrawn', snapshotVersion: 3 })
	expect((await findRequest(open)).dueDiligence).toBe('cleared')
	for (const id of [cleared, open, refused, ministry])
		expect(await replayRequest(officer, id), id).toMatchObject({ differences: [] })
})

test('an older clearance has no timer and still ends on its day', async () => {
	expect(await expireClearances()).toBe(0)
	await look((tx) =>
		tx.dueDiligenceCase.updateMany({
			where: { requestId: cleared },
			data: { validUntil: new Date('2026-06-01') },
		}),
	)
	expect(await expireClearances()).toBe(1)
	expect(await caseOf(cleared)).toMatchObject({ status: 'open', revision: 3 })
	expect((await findRequest(cleared)).dueDiligence).toBe('open')
	expect(await expireClearances()).toBe(0)
})
