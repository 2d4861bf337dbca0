import { expect, test } from 'vitest'
import { ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T09:00:00Z'
const people = (women: number, men: number, notStated: number) => ({ women, men, notStated, at })

const records = {
	planned: {},
	named: { nominate: { ...people(3, 2, 1), nominees: 'Six officers' } },
	held: { nominate: people(5, 5, 0), confirmParticipants: people(4, 3, 0) },
	unspecified: {},
	checked: {
		shareSpecification: { specification: 'Forty magnifiers', deliverTo: 'Tema', at },
		ship: { shippedOn: '2026-02-01', arrivesOn: '2026-03-01', waybill: 'W 1', at },
		arriveAtCustoms: { port: 'Tema', at },
		confirmArrival: { receivedOn: '2026-03-09', exemption: 'EX 7', at },
		recordInspection: { ok: 38, short: 1, damaged: 1, remarks: '', at },
		recordCheck6: { month: '6', present: 38, working: 37, used: 30, maintained: 20, remarks: 'Two lent', at },
	},
	advised: {
		shareTerms: { terms: 'A review', days: 9, startsOn: '2026-01-01', endsOn: '2026-08-31', at },
		shareDraft: { summary: 'Nine pages', at },
		returnDraft: { comments: 'Ten would be better', at },
	},
}
const kinds: Record<string, string> = { checked: 'equipment', unspecified: 'equipment', advised: 'advisory' }
const kindOf = (id: string) => kinds[id] ?? 'training'

async function fill(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	await insert('request', {
		id: 'request',
		status: 'active',
		snapshot: {},
		snapshot_version: 2,
		state_iso3: 'GHA',
		authority_id: 'ministry',
		filing_language: 'en',
		due_diligence: 'notNeeded',
		filing_key: 'request',
		drafter_id: ghana.drafter.id,
		created_at: at,
		submitted_at: at,
		updated_at: at,
	})
	for (const [id, donor] of Object.entries({ funded: 'donor.north', unfunded: null }))
		await insert('programme', {
			id,
			code: id,
			titles: {},
			summary: {},
			kind: 'training',
			section: 'Sample',
			donor,
			capacity_unit: 'seats',
			manager_id: office.manager.id,
			capacity: 100,
			maximum_per_state: 100,
			funding_from: '2020-01-01',
			funding_to: '2090-01-01',
			last_commitment: '2090-01-01',
			status: 'open',
		})
	for (const [index, [id, record]] of Object.entries(records).entries()) {
		const of = { request_id: 'request', state_iso3: 'GHA', kind: kindOf(id), updated_at: at }
		const stored = { snapshot: {}, snapshot_version: 2 }
		await insert('need', { ...of, ...stored, id: `need ${id}`, rank: index + 1, status: 'delivering' })
		await insert('delivery', {
			...of,
			...stored,
			id,
			need_id: `need ${id}`,
			programme_id: 'funded',
			donor: 'donor.north',
			manager_id: office.manager.id,
			quantity: 40,
			record,
			opened_at: at,
			status: id === 'advised' ? 'underWay' : 'held',
		})
	}
}

const asOwner = useEarlierRelease({ before: '20261125021517_programmes_and_ledgers', fill })

test('a donor of an earlier release still has its programmes and deliveries', async () => {
	const found = await look((tx) => tx.programme.findMany({ orderBy: { id: 'asc' } }))
	const earmark = { donor: 'donor.north', amount: null, earmark: '', excludedCountries: [] }
	expect(found).toMatchObject([
		{ id: 'funded', donors: ['donor.north'], contributions: [earmark] },
		{ id: 'unfunded', donors: [], contributions: [] },
	])
	expect(await look((tx) => tx.delivery.count({ where: { donors: { has: 'donor.north' } } }))).toBe(6)
	for (const table of ['programme', 'delivery', 'nominee', 'course', 'equipment_line'])
		expect(await asOwner(`select 1 from ${table}`), table).toEqual([])
})

test('people reported only as a number become numbered entries, and confirmed ones stay confirmed', async () => {
	const counted = await look((tx) =>
		tx.nominee.groupBy({
			by: ['deliveryId', 'sex', 'status'],
			_count: true,
			orderBy: [{ deliveryId: 'asc' }, { sex: 'asc' }],
		}),
	)
	expect(counted.map(({ _count, ...of }) => [...Object.values(of), _count])).toEqual([
		['held', 'female', 'confirmed', 4],
		['held', 'male', 'confirmed', 3],
		['named', 'female', 'nominated', 3],
		['named', 'male', 'nominated', 2],
		['named', 'notStated', 'nominated', 1],
	])
	const named = await look((tx) => tx.nominee.findMany({ where: { deliveryId: 'named' } }))
	expect(named.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5, 6])
	expect(new Set(named.map(({ name }) => name))).toEqual(new Set(['']))
	expect(await look((tx) => tx.course.count())).toBe(3)
})

test('goods have one line with what the inspection found, their way and their checks', async () => {
	const lines = await look((tx) => tx.equipmentLine.findMany({ include: { checks: true } }))
	expect(lines).toMatchObject([
		{
			deliveryId: 'checked',
			description: 'Forty magnifiers',
			quantity: 40,
			serialised: false,
			ok: 38,
			short: 1,
			damaged: 1,
			checks: [{ month: 6, present: 38, working: 37, used: 30, maintained: 20, remarks: 'Two lent' }],
		},
	])
	expect(await look((tx) => tx.shipment.findMany())).toMatchObject([
		{
			deliveryId: 'checked',
			waybill: 'W 1',
			port: 'Tema',
			exemption: 'EX 7',
			shippedOn: new Date('2026-02-01'),
			clearedOn: new Date('2026-03-09'),
		},
	])
})

test('the draft of an advice is the first in its ledger, and a delivery knows what it awaits next', async () => {
	expect(await look((tx) => tx.advisoryDraft.findMany())).toMatchObject([
		{
			deliveryId: 'advised',
			number: 1,
			title: 'Nine pages',
			summary: 'Nine pages',
			comments: 'Ten would be better',
			accepted: false,
			answeredAt: new Date(at),
		},
	])
	expect(await look((tx) => tx.delivery.findMany({ where: { nextOn: { not: null } } }))).toMatchObject([
		{ id: 'advised', nextWhat: 'mission', nextOn: new Date('2026-08-31') },
	])
})
