import { describe, expect, test } from 'vitest'
import { advanceCase, advanceDelivery, advanceNeed, advanceRequest } from '#app/domain/advance.server.ts'
import { expireClearances } from '#app/domain/expire-clearances.server.ts'
import { getCase } from '#app/domain/get-case.server.ts'
import { listVersions } from '#app/domain/list-versions.server.ts'
import { replayRequest } from '#app/domain/replay-request.server.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findDelivery, findNeed, findRequest, look } from '#tests/support/steps.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const cleared = numbered(1)
const open = numbered(2)
const refused = numbered(3)
const ministry = numbered(4)
const accepted = numbered(11)
const training = numbered(21)
const equipment = numbered(22)

const filedAt = '2026-01-05T09:00:00Z'
const decidedAt = '2026-03-10T09:00:00Z'

let insert: Insert
const asOwner = useEarlierRelease({
	before: '20261124230214_workflows',
	fill: async (into) => {
		insert = into
		await fillEarlierRelease()
	},
	audit: () => audit,
})

type Entry = [type: string, from: string, to: string, event?: object]
type Of = { request_id: string; need_id?: string; delivery_id?: string }

const audit: object[] = []

/** The audit of one row as the earlier release kept it: the opening and every step. */
function entries(of: Of, opening: string, steps: Entry[]) {
	const common = { ...of, chain: of.request_id, state_iso3: 'GHA', at: decidedAt }
	const by = { actor_id: 'dueDiligence', actor_role: 'dueDiligenceOfficer' }
	const key = of.delivery_id ?? of.need_id ?? of.request_id
	audit.push({ ...common, ...by, id: `${key} 0`, type: opening, event: {}, revision: 0 })
	for (const [index, [type, from, to, event = {}]] of steps.entries())
		audit.push({ ...common, ...by, id: `${key} ${index + 1}`, type, event, from, to, revision: index + 1 })
}

const filed: Entry[] = [
	['request.sendForEndorsement', 'draft', 'awaitingEndorsement'],
	['request.endorse', 'awaitingEndorsement', 'submitted'],
	['request.acknowledge', 'submitted', 'screening'],
	['request.pass', 'screening', 'review'],
]
const toActive: Entry[] = [
	['request.proposeDecisions', 'review', 'approval'],
	['request.approveDecisions', 'approval', 'active'],
]
const contract = {
	...({ type: 'contract', supplier: 'Sample supplier', amount: 1000, currency: 'USD' } as const),
	expectedOn: '2090-01-01',
}
const assessment = {
	...({ type: 'assess', risk: 'LOW', sources: 'Open reports.', checkedOn: '2026-11-01' } as const),
	...{ mitigation: '', monitoring: '' },
}
const decision = (outcome: string, at: string): Entry => [
	...(['request.decideDueDiligence', at, at] as const),
	{ outcome, measures: 'Checked with the field office.' },
]

type Old = { status: string; dueDiligence: string; authority?: string; steps: Entry[] }

async function insertRequest(id: string, { status, dueDiligence, authority = 'police', steps }: Old) {
	const snapshot = {
		value: status,
		context: { origin: 'screening', dueDiligence, closureCode: null, rounds: 0 },
	}
	await insert('request', {
		...{ id, status, snapshot, snapshot_version: 1, revision: steps.length, state_iso3: 'GHA' },
		...{ authority_id: authority, filing_language: 'en', due_diligence: dueDiligence, filing_key: id },
		...{ drafter_id: ghana.drafter.id, officer_id: office.officer.id, created_at: filedAt },
		...{ submitted_at: filedAt, updated_at: decidedAt },
	})
	entries({ request_id: id }, 'request.created', steps)
}

async function insertNeed(
	id: string,
	requestId: string,
	own: { kind: string; status: string; steps: Entry[] },
) {
	const { kind, status, steps } = own
	await insert('need', {
		...{ id, request_id: requestId, state_iso3: 'GHA', rank: Number(id.slice(-1)), kind, status },
		...{ snapshot: { value: status, context: { quantity: null } }, snapshot_version: 1 },
		...{ revision: steps.length, manager_id: office.manager.id, programme_id: `${kind}s` },
		updated_at: decidedAt,
	})
	const reader = { person_id: office.manager.id, need_id: id, request_id: requestId, since: decidedAt }
	await insert('reader', reader)
	entries({ request_id: requestId, need_id: id }, 'need.added', steps)
}

async function insertDelivery(
	id: string,
	needId: string,
	kind: string,
	own: { context: object; steps: Entry[] },
) {
	const { context, steps } = own
	const status = steps.at(-1)?.[2]
	await insert('delivery', {
		...{
			id,
			need_id: needId,
			request_id: cleared,
			state_iso3: 'GHA',
			programme_id: `${kind}s`,
			kind,
			status,
		},
		...{ manager_id: office.manager.id, quantity: 10, snapshot: { value: status, context } },
		...{ snapshot_version: 1, revision: steps.length, opened_at: decidedAt, updated_at: decidedAt },
	})
	entries({ request_id: cleared, need_id: needId, delivery_id: id }, 'delivery.opened', steps)
}

const offered: Entry[] = [
	['need.accept', 'pending', 'accepted'],
	['need.proposeProgramme', 'accepted', 'proposed'],
	['need.acceptOffer', 'proposed', 'reserved'],
	['need.confirmOffer', 'reserved', 'confirmed'],
	['need.start', 'confirmed', 'delivering'],
]

async function fillEarlierRelease() {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	for (const [id, institution_type] of Object.entries({ police: 'POLICE', ministry: 'MOJ' }))
		await insert('authority', {
			id,
			state_iso3: 'GHA',
			name: `Sample ${id}`,
			institution_type,
			address: 'Accra',
		})
	for (const kind of ['training', 'equipment'])
		await insert('programme', {
			...{
				id: `${kind}s`,
				code: kind,
				titles: {},
				summary: {},
				kind,
				section: 'Sample',
				capacity_unit: 'units',
			},
			...{ manager_id: office.manager.id, capacity: 100, maximum_per_state: 100, status: 'open' },
			...{ funding_from: '2020-01-01', funding_to: '2090-01-01', last_commitment: '2090-01-01' },
		})
	const active = [...filed, ...toActive]
	await insertRequest(cleared, {
		...{ status: 'active', dueDiligence: 'cleared' },
		steps: [...filed, decision('cleared', 'review'), ...toActive],
	})
	await insertRequest(open, { status: 'review', dueDiligence: 'open', steps: filed })
	await insertRequest(refused, {
		...{ status: 'withdrawn', dueDiligence: 'refused' },
		steps: [...active, decision('refused', 'active'), ['request.withdraw', 'active', 'withdrawn']],
	})
	const none = { dueDiligence: 'notNeeded', authority: 'ministry' }
	await insertRequest(ministry, { ...none, status: 'review', steps: filed })

	await insertNeed(numbered(12), cleared, { kind: 'training', status: 'delivering', steps: offered })
	await insertNeed(numbered(13), cleared, { kind: 'equipment', status: 'delivering', steps: offered })
	const waiting = offered.slice(0, 1)
	await insertNeed(accepted, cleared, { kind: 'training', status: 'accepted', steps: waiting })
	await insertDelivery(training, numbered(12), 'training', {
		context: { attended: 0 },
		steps: [
			['training.callForNominations', 'planning', 'nominating'],
			['training.nominate', 'nominating', 'nominated'],
			['training.confirmParticipants', 'nominated', 'participantsConfirmed'],
		],
	})
	await insertDelivery(equipment, numbered(13), 'equipment', {
		context: { shared: true, checks: 0 },
		steps: [
			['equipment.shareSpecification', 'specification', 'specification'],
			['equipment.signOffSpecification', 'specification', 'procurement'],
		],
	})
}

const caseOf = (requestId: string) => look((tx) => tx.dueDiligenceCase.findUnique({ where: { requestId } }))

describe('what an earlier release left behind', () => {
	test('a cleared request has a case that was assessed and cleared, for twelve months', async () => {
		expect(await caseOf(cleared)).toMatchObject({
			...{ status: 'cleared', revision: 2, recipients: ['Sample police'], openedAt: new Date(filedAt) },
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

	test('what had ended has an end, and what goes on has none', async () => {
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

test('what the older charts stored goes on with the next step, and its history still leads there', async () => {
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
	expect(await findDelivery(equipment)).toMatchObject({ status: 'contracted', snapshotVersion: 2 })
	expect(await findNeed(accepted)).toMatchObject({ status: 'onHold', snapshotVersion: 2 })
	expect(await findRequest(ministry)).toMatchObject({ status: 'withdrawn', snapshotVersion: 2 })
	expect((await findRequest(open)).dueDiligence).toBe('cleared')
	for (const id of [cleared, open, refused, ministry])
		expect(await replayRequest(officer, id), id).toMatchObject({ differences: [] })
})

test('a clearance from before has no timer of its own and ends on its day all the same', async () => {
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
