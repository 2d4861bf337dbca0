import { ghana, office } from '#tests/support/people.ts'
import type { Insert } from './earlier-release.ts'

export const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const cleared = numbered(1)
export const open = numbered(2)
export const refused = numbered(3)
export const ministry = numbered(4)
export const accepted = numbered(11)
export const training = numbered(21)
export const equipment = numbered(22)

export const filedAt = '2026-01-05T09:00:00Z'
export const decidedAt = '2026-03-10T09:00:00Z'

let insert: Insert

export type Entry = [type: string, from: string, to: string, event?: object]
export type Of = { request_id: string; need_id?: string; delivery_id?: string }

export const audit: object[] = []

/** Returns the audit of one row in the form of the earlier release: the opening and every step. */
export function entries(of: Of, opening: string, steps: Entry[]) {
	const common = { ...of, chain: of.request_id, state_iso3: 'GHA', at: decidedAt }
	const by = { actor_id: 'dueDiligence', actor_role: 'dueDiligenceOfficer' }
	const key = of.delivery_id ?? of.need_id ?? of.request_id
	audit.push({ ...common, ...by, id: `${key} 0`, type: opening, event: {}, revision: 0 })
	for (const [index, [type, from, to, event = {}]] of steps.entries())
		audit.push({ ...common, ...by, id: `${key} ${index + 1}`, type, event, from, to, revision: index + 1 })
}

export const filed: Entry[] = [
	['request.sendForEndorsement', 'draft', 'awaitingEndorsement'],
	['request.endorse', 'awaitingEndorsement', 'submitted'],
	['request.acknowledge', 'submitted', 'screening'],
	['request.pass', 'screening', 'review'],
]
export const toActive: Entry[] = [
	['request.proposeDecisions', 'review', 'approval'],
	['request.approveDecisions', 'approval', 'active'],
]
export const contract = {
	...({ type: 'contract', supplier: 'Sample supplier', amount: 1000, currency: 'USD' } as const),
	expectedOn: '2090-01-01',
}
export const assessment = {
	...({ type: 'assess', risk: 'LOW', sources: 'Open reports.', checkedOn: '2026-11-01' } as const),
	mitigation: '',
	monitoring: '',
}
export const decision = (outcome: string, at: string): Entry => [
	...(['request.decideDueDiligence', at, at] as const),
	{ outcome, measures: 'Checked with the field office.' },
]

export type Old = { status: string; dueDiligence: string; authority?: string; steps: Entry[] }

export async function insertRequest(id: string, { status, dueDiligence, authority = 'police', steps }: Old) {
	const snapshot = {
		value: status,
		context: { origin: 'screening', dueDiligence, closureCode: null, rounds: 0 },
	}
	await insert('request', {
		id,
		status,
		snapshot,
		snapshot_version: 1,
		revision: steps.length,
		state_iso3: 'GHA',
		authority_id: authority,
		filing_language: 'en',
		due_diligence: dueDiligence,
		filing_key: id,
		drafter_id: ghana.drafter.id,
		officer_id: office.officer.id,
		created_at: filedAt,
		submitted_at: filedAt,
		updated_at: decidedAt,
	})
	entries({ request_id: id }, 'request.created', steps)
}

export async function insertNeed(
	id: string,
	requestId: string,
	own: { kind: string; status: string; steps: Entry[] },
) {
	const { kind, status, steps } = own
	await insert('need', {
		id,
		request_id: requestId,
		state_iso3: 'GHA',
		rank: Number(id.slice(-1)),
		kind,
		status,
		snapshot: { value: status, context: { quantity: null } },
		snapshot_version: 1,
		revision: steps.length,
		manager_id: office.manager.id,
		programme_id: `${kind}s`,
		updated_at: decidedAt,
	})
	const reader = { person_id: office.manager.id, need_id: id, request_id: requestId, since: decidedAt }
	await insert('reader', reader)
	entries({ request_id: requestId, need_id: id }, 'need.added', steps)
}

export async function insertDelivery(
	id: string,
	needId: string,
	kind: string,
	own: { context: object; steps: Entry[] },
) {
	const { context, steps } = own
	const status = steps.at(-1)?.[2]
	await insert('delivery', {
		id,
		need_id: needId,
		request_id: cleared,
		state_iso3: 'GHA',
		programme_id: `${kind}s`,
		kind,
		status,
		manager_id: office.manager.id,
		quantity: 10,
		snapshot: { value: status, context },
		snapshot_version: 1,
		revision: steps.length,
		opened_at: decidedAt,
		updated_at: decidedAt,
	})
	entries({ request_id: cleared, need_id: needId, delivery_id: id }, 'delivery.opened', steps)
}

export const offered: Entry[] = [
	['need.accept', 'pending', 'accepted'],
	['need.proposeProgramme', 'accepted', 'proposed'],
	['need.acceptOffer', 'proposed', 'reserved'],
	['need.confirmOffer', 'reserved', 'confirmed'],
	['need.start', 'confirmed', 'delivering'],
]

/** Fills requests, needs and deliveries in the form before due diligence cases; `audit` receives their entries. */
export async function fillEarlierRelease(into: Insert) {
	insert = into
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
			id: `${kind}s`,
			code: kind,
			titles: {},
			summary: {},
			kind,
			section: 'Sample',
			capacity_unit: 'units',
			manager_id: office.manager.id,
			capacity: 100,
			maximum_per_state: 100,
			status: 'open',
			funding_from: '2020-01-01',
			funding_to: '2090-01-01',
			last_commitment: '2090-01-01',
		})
	const active = [...filed, ...toActive]
	await insertRequest(cleared, {
		status: 'active',
		dueDiligence: 'cleared',
		steps: [...filed, decision('cleared', 'review'), ...toActive],
	})
	await insertRequest(open, { status: 'review', dueDiligence: 'open', steps: filed })
	await insertRequest(refused, {
		status: 'withdrawn',
		dueDiligence: 'refused',
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
