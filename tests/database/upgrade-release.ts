import { ghana, office } from '#tests/support/people.ts'
import { textIn } from '#tests/support/stored-json.ts'
import type { Insert } from './earlier-release.ts'

/** The migration after the release that is upgraded: what it holds, and not where it is kept, names the release. */
export const FIRST_AFTER = '20261128124500_reserved_sums_and_keys'

const at = '2026-06-01T09:00:00Z'
const later = '2026-07-01T09:00:00Z'
const of = { state_iso3: 'GHA' }
const stored = { snapshot_version: 2, updated_at: at }

/** What a request of the release remembers beside its status. */
const requestContext = {
	origin: 'screening',
	closureCode: null,
	rounds: 1,
	unlocked: [],
	passed: false,
	reopening: null,
}

/** Requests of the release, most of them in flight. */
const requests: Record<string, object> = {
	draft: { status: 'draft', submitted_at: null },
	awaiting: { status: 'awaitingEndorsement', submitted_at: null },
	screened: { status: 'screening' },
	asked: { status: 'clarification' },
	decided: { status: 'approval' },
	going: { status: 'active' },
	ended: { status: 'closed', ended_at: later },
}

type Placed = {
	in: string
	kind: string
	status: string
	quantity: number
	programme?: string
	context?: object
}
/** Needs of these requests, with what they ask for. */
export const needs: Record<string, Placed> = {
	n1: { in: 'draft', kind: 'training', status: 'pending', quantity: 25 },
	n2: { in: 'asked', kind: 'equipment', status: 'pending', quantity: 12 },
	n3: { in: 'going', kind: 'training', status: 'accepted', quantity: 30 },
	n4: { in: 'going', kind: 'training', status: 'waitlisted', quantity: 15 },
	n5: { in: 'going', kind: 'training', status: 'waitlisted', quantity: 5 },
	n6: { in: 'going', kind: 'equipment', status: 'reserved', quantity: 40, programme: 'goods' },
	n7: { in: 'going', kind: 'equipment', status: 'confirmed', quantity: 10, programme: 'goods' },
	n8: { in: 'going', kind: 'equipment', status: 'delivering', quantity: 20, programme: 'goods' },
	n9: { in: 'going', kind: 'training', status: 'delivering', quantity: 20, programme: 'courses' },
	n10: { in: 'going', kind: 'advisory', status: 'onHold', quantity: 6 },
	n11: { in: 'going', kind: 'training', status: 'referred', quantity: 8 },
	n12: { in: 'going', kind: 'training', status: 'declined', quantity: 9 },
	n13: { in: 'ended', kind: 'training', status: 'evaluated', quantity: 20, programme: 'courses' },
}

const lines = (quantity: number) => ({
	category: 'DOC_HAND',
	lines: [{ description: 'Hand lens', quantity, minimumQuantity: 1, performance: 'Tenfold', site: 'Accra' }],
})

/** Fills a database of the release as the application would have, as the system. */
export async function fillRelease(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...of, ...authority })
	for (const [id, own] of Object.entries(requests))
		await insert('request', {
			id,
			filing_key: id,
			...of,
			...stored,
			authority_id: 'ministry',
			filing_language: 'en',
			due_diligence: 'notNeeded',
			drafter_id: ghana.drafter.id,
			created_at: at,
			submitted_at: at,
			snapshot: { value: textIn(own, 'status'), context: requestContext },
			...own,
		})
	for (const [id, kind] of [
		['goods', 'equipment'],
		['courses', 'training'],
	])
		await insert('programme', {
			id,
			code: id,
			titles: {},
			summary: {},
			kind,
			section: 'Sample',
			capacity: 500,
			capacity_unit: 'units',
			manager_id: office.manager.id,
			maximum_per_state: 500,
			status: 'open',
			funding_from: '2020-01-01',
			funding_to: '2090-01-01',
			last_commitment: '2090-01-01',
			budget: 1_000_000,
			cost_per_unit: 100,
			currency: 'USD',
		})
	for (const [index, [id, { in: requestId, programme, ...need }]] of Object.entries(needs).entries())
		await insert('need', {
			id,
			request_id: requestId,
			...of,
			...stored,
			rank: index + 1,
			themes: ['DOCS'],
			...need,
			minimum_quantity: 1,
			snapshot: { value: need.status, context: { quantity: need.quantity, reconsidered: false } },
			answers: need.kind === 'equipment' ? { equipment: lines(need.quantity) } : {},
			...(programme && { programme_id: programme, manager_id: office.manager.id }),
		})
	await fillCapacity(insert)
	await fillDeliveries(insert)
	await insert('question', {
		id: 'question',
		request_id: 'asked',
		...of,
		text: 'How many?',
		reason_code: 'SCOPE_UNCLEAR',
		asked_by_id: office.officer.id,
		asked_at: at,
		due_at: later,
	})
}

async function fillCapacity(insert: Insert) {
	for (const [need_id, since] of [
		['n4', at],
		['n5', later],
	])
		await insert('waitlist_entry', { id: need_id, programme_id: 'courses', need_id, ...of, since })
	const held = { ...of, held_at: at, expires_at: '2090-01-01' }
	const goods = { ...held, programme_id: 'goods' }
	const courses = { ...held, programme_id: 'courses', confirmed_at: later }
	for (const own of [
		{ ...goods, need_id: 'n6', quantity: 40, amount: 4000 },
		{ ...goods, need_id: 'n7', quantity: 10, amount: 1000, confirmed_at: later },
		{ ...goods, need_id: 'n8', quantity: 20, amount: 2000, confirmed_at: later },
		{ ...goods, need_id: 'n3', quantity: 7, amount: 700, released_at: later },
		{ ...courses, need_id: 'n9', quantity: 20, amount: 2000 },
		{ ...courses, need_id: 'n13', quantity: 20, amount: 2000 },
	])
		await insert('reservation', { id: `reserved ${own.need_id}`, ...own })
}

/** Equipment of which a part was handed over, one course that is going on, and one that ended. */
async function fillDeliveries(insert: Insert) {
	const contract = { type: 'contract', supplier: 'Sample', amount: 1850, currency: 'USD', at }
	for (const [id, need_id, kind, status, record] of [
		['d8', 'n8', 'equipment', 'handedOver', { contract }],
		['d9', 'n9', 'training', 'inSession', {}],
		['d13', 'n13', 'training', 'closed', {}],
	] as const)
		await insert('delivery', {
			id,
			need_id,
			kind,
			status,
			record,
			...of,
			...stored,
			quantity: 20,
			opened_at: at,
			request_id: needs[need_id]?.in,
			programme_id: needs[need_id]?.programme,
			manager_id: office.manager.id,
			snapshot: { value: status, context: {} },
		})
	const line = { delivery_id: 'd8', request_id: 'going', ...of, unit: 'piece', serialised: false }
	await insert('equipment_line', {
		id: 'l1',
		...line,
		position: 1,
		description: 'Lens',
		quantity: 15,
		ok: 14,
		short: 1,
		damaged: 0,
	})
	await insert('equipment_line', {
		id: 'l2',
		...line,
		position: 2,
		description: 'Case',
		quantity: 5,
		ok: 5,
		short: 0,
		damaged: 0,
	})
	await insert('handover', {
		delivery_id: 'd8',
		request_id: 'going',
		...of,
		number: 'SOM-H-2026-000001',
		mode: 'title',
		place: 'Accra',
		held_on: '2026-06-20',
		office_name: 'A',
		office_title: 'B',
		office_signed_by: office.manager.id,
		office_signed_at: at,
		state_name: 'C',
		state_title: 'D',
		state_signed_by: ghana.focalPoint.id,
		state_signed_at: later,
		sha256: 'a',
	})
	for (const [index, delivery_id] of ['d9', 'd13', 'd13', 'd13'].entries()) {
		const id = `person ${index}`
		const person = {
			sex: 'female',
			post: 'Officer',
			unit: 'Border',
			status: 'confirmed',
			position: index,
			nominated_at: at,
		}
		await insert('nominee', {
			id,
			delivery_id,
			request_id: delivery_id === 'd9' ? 'going' : 'ended',
			...of,
			name: id,
			...person,
		})
		if (delivery_id === 'd13')
			await insert('certificate', {
				id,
				nominee_id: id,
				delivery_id,
				...of,
				number: `SOM-C-2026-00000${index}`,
				code_hash: id,
				code: 'a',
				name: id,
				language: 'en',
				issued_at: later,
				revoked_at: index === 3 ? later : null,
			})
	}
}
