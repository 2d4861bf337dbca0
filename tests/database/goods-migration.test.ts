import { expect, test } from 'vitest'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { found } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { samples as e } from '#tests/workflows/tables/equipment.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T00:00:00.000Z'
const { manager } = office

/** A delivery on its way after a loss, as the release before stored it: one contract and two shipments without lines. */
async function fill(insert: Insert) {
	const stored = { snapshot: {}, snapshot_version: 3, state_iso3: 'GHA', updated_at: at }
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	await insert('request', {
		...stored,
		id: 'request',
		filing_key: 'request',
		status: 'active',
		title: 'Sample',
		filing_language: 'en',
		authority_id: 'ministry',
		due_diligence: 'notNeeded',
		created_at: at,
		submitted_at: at,
		drafter_id: ghana.drafter.id,
	})
	await insert('programme', {
		id: 'aids',
		code: 'AIDS',
		titles: {},
		summary: {},
		kind: 'equipment',
		section: 'Sample',
		themes: ['DOCS'],
		categories: ['DOC_HAND'],
		capacity_unit: 'units',
		manager_id: manager.id,
		capacity: 100,
		maximum_per_state: 100,
		funding_from: '2020-01-01',
		funding_to: '2090-01-01',
		last_commitment: '2090-01-01',
		status: 'open',
	})
	await insert('need', {
		...stored,
		id: 'need',
		request_id: 'request',
		rank: 1,
		kind: 'equipment',
		status: 'delivering',
		themes: ['DOCS'],
		programme_id: 'aids',
		manager_id: manager.id,
		snapshot: { value: 'delivering', context: {} },
	})
	const reader = { person_id: manager.id, need_id: 'need', request_id: 'request', since: at }
	await insert('reader', reader)
	const of = { delivery_id: 'under way', request_id: 'request', state_iso3: 'GHA' }
	await insert('delivery', {
		id: 'under way',
		need_id: 'need',
		request_id: 'request',
		state_iso3: 'GHA',
		programme_id: 'aids',
		manager_id: manager.id,
		donors: [],
		kind: 'equipment',
		quantity: 30,
		status: 'shipped',
		snapshot: { value: 'shipped', context: { shared: true, checks: 0, origin: null } },
		snapshot_version: 2,
		record: {
			contract: { supplier: 'Sample', amount: 1200.5, currency: 'USD', expectedOn: '2026-07-01', at },
			ship: { waybill: 'W 1', shippedOn: '2026-06-02', arrivesOn: '2026-06-20', at },
		},
		opened_at: at,
		updated_at: at,
	})
	const line = { ...of, unit: 'piece', serialised: false }
	await insert('equipment_line', { id: 'lens', ...line, position: 1, description: 'Lens', quantity: 30 })
	const shipment = { ...of, shipped_on: '2026-06-02', arrives_on: '2026-06-20', updated_at: at }
	await insert('shipment', { ...shipment, id: 'lost', position: 1, waybill: 'W 1' })
	await insert('shipment', { ...shipment, id: 'sent again', position: 2, waybill: 'W 2' })
	await insert('correction', {
		...of,
		id: 'corrected',
		need_id: 'need',
		entry: 'contract',
		before: { amount: 1200 },
		after: { amount: 1200.5 },
		reason: 'A slip',
		proposed_by: manager.id,
		proposed_at: at,
		status: 'counted',
		decided_at: at,
	})
}

useEarlierRelease({ before: '20261128193000_goods_by_line', fill })

const ledger = () => getEquipmentLedger(manager, 'under way')

test('a contract becomes a row for all lines, and its correction stays with it', async () => {
	const [contract, second] = await look((tx) => tx.equipmentContract.findMany())
	expect(second).toBeUndefined()
	expect(contract).toMatchObject({
		deliveryId: 'under way',
		supplier: 'Sample',
		amount: 1200.5,
		currency: 'USD',
		expectedOn: new Date('2026-07-01'),
		lines: [],
	})
	const [correction] = await look((tx) => tx.correction.findMany())
	expect(correction).toMatchObject({ entry: 'contract', entryId: contract?.id })
})

test('quantities recorded without lines are unknown by line, and leave nothing to contract or ship', async () => {
	const { lines, awaited, openTo } = await ledger()
	expect(lines).toMatchObject([
		{ stages: { contracted: null, shipped: null, received: 0 }, open: { contract: 0, ship: 0 } },
	])
	expect(openTo).not.toContain('contract')
	expect(openTo).not.toContain('ship')
	// The second was sent in place of the first.
	expect(awaited).toMatchObject([{ id: 'sent again' }])
})

test('it continues unchanged, up to the inspection of its lines', async () => {
	await deliveryStep(manager, 'under way', e.arriveAtCustoms)
	await deliveryStep(ghana.drafter, 'under way', e.confirmArrival)
	expect((await findDelivery('under way')).status).toBe('received')
	expect((await ledger()).lines).toMatchObject([{ stages: { received: null } }])
	expect((await ledger()).shipments.map(({ clearedOn }) => clearedOn !== null)).toEqual([false, true])
	await inspectEquipmentLines(manager, 'under way', [found('lens', { ok: 30 })])
	await deliveryStep(manager, 'under way', e.recordInspection)
	expect((await findDelivery('under way')).status).toBe('inspected')
})
