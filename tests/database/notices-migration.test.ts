import { expect, test } from 'vitest'
import { ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T09:00:00Z'

/** Where each notice led to, and what it is therefore about: its need and its delivery. */
const notices = {
	ofNeed: ['/requests/one/needs/need-1', 'need-1', null],
	ofMatching: ['/requests/one/needs/need-1/matching', 'need-1', null],
	ofThread: ['/requests/one/thread?need=need-1', 'need-1', null],
	ofDelivery: ['/deliveries/delivery-1', 'need-1', 'delivery-1'],
	ofRequest: ['/requests/one', null, null],
	ofRemovedNeed: ['/requests/one/needs/gone', null, null],
	ofOtherRequest: ['/requests/one/needs/need-2', null, null],
	ofAccount: [undefined, null, null],
} as const

async function fill(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	const stored = { state_iso3: 'GHA', snapshot: {}, snapshot_version: 1, updated_at: at }
	await insert('programme', {
		id: 'funded',
		code: 'TRN-1',
		titles: {},
		summary: {},
		kind: 'training',
		section: 'Sample',
		capacity_unit: 'seats',
		manager_id: office.manager.id,
		capacity: 100,
		maximum_per_state: 100,
		funding_from: '2020-01-01',
		funding_to: '2090-01-01',
		last_commitment: '2090-01-01',
		status: 'open',
	})
	for (const [id, need] of Object.entries({ one: 'need-1', other: 'need-2' })) {
		await insert('request', {
			...stored,
			id,
			status: 'active',
			authority_id: 'ministry',
			filing_language: 'en',
			filing_key: id,
			drafter_id: ghana.drafter.id,
			created_at: at,
			submitted_at: at,
		})
		const row = { id: need, request_id: id, kind: 'training', rank: 1, status: 'delivering' }
		await insert('need', { ...stored, ...row })
	}
	await insert('delivery', {
		...stored,
		id: 'delivery-1',
		need_id: 'need-1',
		request_id: 'one',
		programme_id: 'funded',
		manager_id: office.manager.id,
		kind: 'training',
		quantity: 40,
		opened_at: at,
		status: 'underWay',
	})
	for (const [id, [path]] of Object.entries(notices))
		await insert('notice', {
			id,
			event_key: id,
			person_id: ghana.drafter.id,
			template: 'messageReceived',
			facts: path ? { path } : {},
			request_id: path ? 'one' : null,
			created_at: at,
			status: 'sent',
		})
}

useEarlierRelease({ before: '20261128010000_place_of_notices', fill })

test('a notice of an earlier release is about the need and the delivery that its address named', async () => {
	const rows = await look((tx) => tx.notice.findMany())
	const about = rows.map(({ id, needId, deliveryId }) => [id, needId, deliveryId])
	expect(Object.fromEntries(about.map(([id, ...of]) => [id, of]))).toEqual(
		Object.fromEntries(Object.entries(notices).map(([id, [, ...of]]) => [id, of])),
	)
})
