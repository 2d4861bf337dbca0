import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeCategories } from '#workflows/equipment/category-capacity.ts'
import { equipmentEvents } from '#workflows/equipment/events.ts'
import {
	checkErrors,
	demurrage,
	inCountingOrder,
	inOrderExcept,
	inspectionErrors,
	normalSerial,
	repeated,
	serialsIn,
	sumsOf,
	totalOf,
} from '#workflows/equipment/lines.ts'

const stored = { atCustomsOn: '2026-08-20', clearedOn: null, freeDays: 5, chargePerDay: 120 }

test('storage at customs costs nothing within the free days, and then by the day until it is cleared', () => {
	expect(demurrage({ ...stored, atCustomsOn: null }, '2026-08-30')).toBeNull()
	expect(demurrage(stored, '2026-08-20')).toEqual({ days: 0, left: 5, charged: 0, cost: 0 })
	expect(demurrage(stored, '2026-08-25')).toEqual({ days: 5, left: 0, charged: 0, cost: 0 })
	expect(demurrage(stored, '2026-08-28')).toEqual({ days: 8, left: 0, charged: 3, cost: 360 })
	expect(demurrage({ ...stored, clearedOn: '2026-08-26' }, '2027-01-01')).toMatchObject({
		days: 6,
		cost: 120,
	})
	expect(demurrage({ ...stored, freeDays: null }, '2026-08-28')).toEqual({
		days: 8,
		left: null,
		charged: null,
		cost: null,
	})
	expect(demurrage({ ...stored, chargePerDay: null }, '2026-08-28')).toMatchObject({ charged: 3, cost: null })
	// A wrongly recorded day causes no negative cost.
	expect(demurrage({ ...stored, clearedOn: '2026-08-01' }, '2026-08-28')).toMatchObject({ days: 0, cost: 0 })
})

test('days at customs are free or charged, never both and never less than none', () => {
	fc.assert(
		fc.property(fc.nat(400), fc.nat(400), fc.nat(10_000), (waited, freeDays, chargePerDay) => {
			const today = new Date(Date.parse('2026-01-01') + waited * 86_400_000).toISOString().slice(0, 10)
			const found = demurrage({ atCustomsOn: '2026-01-01', clearedOn: null, freeDays, chargePerDay }, today)
			const { days, left, charged, cost } = found ?? {}
			expect(days).toBe(waited)
			expect(Math.min(left ?? -1, charged ?? -1)).toBe(0)
			expect(cost).toBe((charged ?? 0) * chargePerDay)
			expect((charged ?? 0) - (left ?? 0)).toBe(waited - freeDays)
		}),
	)
})

test('serial numbers are in the order in which people count', () => {
	expect(inCountingOrder(['A10', 'A2', 'B1', 'A1', 'A02'])).toEqual(['A1', 'A02', 'A2', 'A10', 'B1'])
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 6 })), (serials) => {
			const sorted = inCountingOrder(serials)
			expect(inCountingOrder(sorted.toReversed())).toEqual(sorted)
			expect(sorted.toSorted()).toEqual(serials.toSorted())
		}),
	)
})

test('where all is in order except what is named, the findings make up the line', () => {
	const open = { ok: null, short: null, damaged: null }
	expect(inOrderExcept(10, open)).toEqual({ ok: 10, short: 0, damaged: 0 })
	expect(inOrderExcept(10, { ...open, damaged: 3 })).toEqual({ ok: 7, short: 0, damaged: 3 })
	expect(inspectionErrors(10, inOrderExcept(10, { ok: 9, short: null, damaged: 3 }))).toEqual({
		ok: 'notTheLine',
	})
	expect(inspectionErrors(2, inOrderExcept(2, { ...open, short: 3 }))).toEqual({ ok: 'notTheLine' })
})

test('what an inspection found makes up the line', () => {
	expect(inspectionErrors(10, { ok: 7, short: 2, damaged: 1 })).toEqual({})
	expect(inspectionErrors(10, { ok: 8, short: 2, damaged: 1 })).toEqual({ ok: 'notTheLine' })
	expect(inspectionErrors(10, { ok: 9, short: 0, damaged: 0 })).toEqual({ ok: 'notTheLine' })
})

test('a check finds no more than there can be', () => {
	expect(checkErrors(10, { present: 10, working: 9, used: 8, maintained: 10 })).toEqual({})
	expect(checkErrors(10, { present: 11, working: 12, used: 13, maintained: 12 })).toEqual({
		present: 'aboveHandedOver',
		working: 'abovePresent',
		used: 'aboveWorking',
		maintained: 'abovePresent',
	})
})

test('sums and totals leave out unknown values', () => {
	expect(
		sumsOf(
			['ok', 'short'],
			[
				{ ok: 2, short: 1 },
				{ ok: 3, short: null },
			],
		),
	).toEqual({ ok: 5, short: 1 })
	const lines = [
		{ quantity: 2, unitPrice: 100 },
		{ quantity: 3, unitPrice: null },
	]
	expect(totalOf(lines)).toEqual({ total: 200, whole: false })
	expect(totalOf(lines.slice(0, 1))).toEqual({ total: 200, whole: true })
})

test('serial numbers are read from any list, and compared without case and spaces', () => {
	expect(serialsIn(' vd 001\r\nVD002, vd-003;\n\nＶＤ００４،vd005')).toEqual([
		'VD001',
		'VD002',
		'VD-003',
		'VD004',
		'VD005',
	])
	expect(normalSerial('a b\u00a0c')).toBe('ABC')
	expect(repeated(['A', 'B', 'A', 'C', 'A', 'B'])).toEqual(['A', 'B'])
})

test('no form sends what the server sums up', () => {
	const inspected = { type: 'recordInspection', ok: '30', short: '0', damaged: '0' }
	expect(equipmentEvents.recordInspection.safeParse(inspected).success).toBe(false)
	expect(equipmentEvents.recordInspection.parse({ type: 'recordInspection' })).toMatchObject({
		ok: 0,
		short: 0,
		damaged: 0,
	})
	const shared = { type: 'shareSpecification', specification: 'x', deliverTo: 'y', fingerprint: 'forged' }
	expect(equipmentEvents.shareSpecification.parse(shared).fingerprint).toBe('')
	const signed = { type: 'signHandover', serialNumbers: 'forged', undertaking: 'on' }
	expect(equipmentEvents.signHandover.safeParse(signed).success).toBe(false)
	expect(
		equipmentEvents.signHandover.parse({ ...signed, signatory: 'A', signatoryTitle: 'B' }).serialNumbers,
	).toBe('')
})

test('unlike items are counted by the categories of which any are left', () => {
	expect(freeCategories([{ free: 41 }, { free: 0 }, { free: 140 }])).toEqual({ free: 2, total: 3 })
})
