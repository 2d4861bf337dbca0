import fc from 'fast-check'
import { assert, describe, expect, test } from 'vitest'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { enrichEvent } from '#app/domain/steps/enrich/enrich-event.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inDays } from '#tests/support/in-days.ts'
import { partOf } from '#tests/support/part-of.ts'
import { present } from '#tests/support/present.ts'
import { chartNames } from '#workflows/charts.ts'
import { dateFaults } from '#workflows/dates/date-faults.ts'
import { type DateKind, dateKinds, datesOf } from '#workflows/dates/date-kinds.ts'
import { bondBetween, type RecordDay } from '#workflows/dates/record-days.ts'
import { namesOf } from '#workflows/names.ts'

describe('date faults', () => {
	const noon = new Date('2026-11-28T12:00:00Z')
	const day = (offset: number) => inDays(offset, noon)
	const today = { office: day(0), state: day(0), utc: day(0) }
	const forms = namesOf(dateKinds)
	const fields = forms.flatMap((form) =>
		Object.entries<DateKind>(datesOf(form)).map(([field, kind]) => ({ form, field, kind })),
	)

	/** A form in which only this date is filled in, in a row where it is one of a row. */
	const filled = (field: string, value: string): Record<string, unknown> => {
		const [name = '', inner] = field.split('.')
		return inner ? { [name]: [{ [inner]: value }] } : { [name]: value }
	}

	const expected: Record<
		DateKind['kind'],
		[yesterday: boolean, today: boolean, tomorrow: boolean, far: boolean]
	> = {
		fact: [true, true, false, false],
		plan: [false, true, true, true],
		either: [true, true, true, true],
	}

	describe('yesterday, today, tomorrow and far ahead', () => {
		test.each(fields)('$form.$field', ({ form, field, kind }) => {
			const accepts = [-1, 0, 1, 3000].map(
				(offset) => Object.keys(dateFaults(form, filled(field, day(offset)), { today })).length === 0,
			)
			expect(accepts).toEqual(expected[kind.kind])
		})

		test.each(fields.filter(({ kind }) => kind.late))(
			'$form.$field is recorded late with a reason',
			({ form, field }) => {
				const late = { ...filled(field, day(-400)), lateReason: 'The invoice came late.' }
				expect(dateFaults(form, late, { today })).toEqual({})
				expect(dateFaults(form, { ...late, lateReason: ' ' }, { today })).toEqual({
					[field]: 'pastUnlessLate',
				})
			},
		)
	})

	describe('the day of each party', () => {
		const apart = { office: day(0), state: day(1), utc: day(0) }
		test('is that of its calendar', () => {
			expect(dateFaults('equipment.confirmArrival', { receivedOn: day(1) }, { today: apart })).toEqual({})
			expect(dateFaults('dueDiligence.assess', { checkedOn: day(1) }, { today: apart })).toEqual({
				checkedOn: 'inTheFuture',
			})
		})
	})

	describe('order', () => {
		test('is stated at the later date, with its rule', () => {
			expect(
				dateFaults('equipment.ship', { shippedOn: day(0), arrivesOn: day(-1) }, { today }),
			).toMatchObject({
				arrivesOn: `dayTooEarly:shippedOn:${day(0)}`,
			})
			const cohorts = [
				{ startsOn: day(5), endsOn: day(6) },
				{ startsOn: day(5), endsOn: day(4) },
			]
			expect(dateFaults('programmeRecord', { cohorts }, { today })).toEqual({
				'cohorts.1.endsOn': 'datesOutOfOrder',
			})
		})

		test('is kept to what is recorded elsewhere', () => {
			const recorded = { receivedOn: [day(-5), day(-3)] }
			expect(dateFaults('handoverByOffice', { heldOn: day(-4) }, { today, recorded })).toEqual({
				heldOn: `dayTooEarly:receivedOn:${day(-3)}`,
			})
		})
	})

	describe('checks', () => {
		const countsFrom = day(-10)
		test('before their day need a reason', () => {
			const early = { checkedOn: day(-20) }
			expect(dateFaults('equipmentCheck', early, { today, countsFrom })).toEqual({
				checkedOn: `checkFrom:${countsFrom}`,
			})
			const told = { ...early, earlyReason: 'The unit moves.' }
			expect(dateFaults('equipmentCheck', told, { today, countsFrom })).toEqual({})
			expect(dateFaults('equipmentCheck', { checkedOn: day(-10) }, { today, countsFrom })).toEqual({})
		})
	})

	const anyDay = fc.integer({ min: -800, max: 800 }).map(day)
	const anyParty = fc.record({ office: anyDay, state: anyDay, utc: anyDay })

	test('what has no fault keeps every rule of the table, whatever is entered', () => {
		const entered = fc.constantFrom(...forms).chain((form) => {
			const names = Object.keys(datesOf(form)).filter((name) => !name.includes('.'))
			const values = fc.record(
				Object.fromEntries(names.map((name) => [name, fc.option(anyDay, { nil: '' })])),
			)
			const recorded = fc.record(
				{ shippedOn: fc.array(anyDay), receivedOn: fc.array(anyDay), heldOn: fc.array(anyDay) },
				{ requiredKeys: [] },
			)
			const reason = fc.constantFrom('', 'A reason')
			return fc.record({
				form: fc.constant(form),
				values: fc
					.tuple(values, reason)
					.map(([dates, why]): Record<string, string> => ({ ...dates, lateReason: why, earlyReason: why })),
				recorded,
				today: anyParty,
				countsFrom: fc.option(anyDay),
			})
		})
		fc.assert(
			fc.property(entered, ({ form, values, recorded, ...facts }) => {
				const faults = dateFaults(form, values, { ...facts, recorded })
				for (const [name, kind] of Object.entries<DateKind>(datesOf(form))) {
					const value = values[name]
					if (!value || faults[name]) continue
					const now = facts.today[kind.party]
					if (kind.kind === 'fact') expect(value <= now).toBe(true)
					if (kind.kind === 'plan') expect(value >= now || (kind.late && values.lateReason !== '')).toBe(true)
					if (kind.check && facts.countsFrom)
						expect(value >= facts.countsFrom || values.earlyReason !== '').toBe(true)
					for (const other of Object.keys('after' in kind.order ? kind.order.after : {}))
						if (values[other]) expect(value >= values[other]).toBe(true)
					if (!('day' in kind.order)) continue
					for (const [other, days] of Object.entries(recorded))
						if (bondBetween(kind.order.day, other as RecordDay) === 'never' && !values[other])
							expect(days.every((first) => value >= first)).toBe(true)
				}
			}),
		)
	})

	test('a day that stays as it was is not judged by today', () => {
		fc.assert(
			fc.property(fc.constantFrom(...fields), anyDay, anyParty, ({ form, field }, value, at) => {
				const values = filled(field, value)
				expect(dateFaults(form, values, { today: at, before: values })).toEqual({})
			}),
		)
	})
})

describe('date paths', () => {
	const forms = namesOf(dateKinds)
	const steps = forms.filter((form) => /^[a-zA-Z]+\.[a-zA-Z]+$/.test(form) && !form.startsWith('section.'))
	const sources = import.meta.glob<string>('../../../app/domain/**/*.ts', {
		eager: true,
		query: '?raw',
		import: 'default',
	})

	test('a step with days that the table forbids is refused before anything is read', async () => {
		const anyDay = fc.integer({ min: -900, max: 900 }).map((offset) => inDays(offset))
		const event = fc.constantFrom(...steps).chain((form) => {
			const dates = Object.fromEntries(Object.keys(datesOf(form)).map((field) => [field, anyDay]))
			return fc.record({
				form: fc.constant(form),
				values: fc.record(dates),
				why: fc.constantFrom('', 'Late'),
			})
		})
		await fc.assert(
			fc.asyncProperty(event, async ({ form, values, why }) => {
				const [chart, type = ''] = form.split('.')
				const sent = { ...values, type, lateReason: why }
				const faults = dateFaults(form, sent, { today: todayOf('FJI') })
				fc.pre(Object.keys(faults).length > 0)
				const found = partOf<Parameters<typeof enrichEvent>[2]>({
					chart: present(chartNames.find((name) => name === chart)),
					stateIso3: 'FJI',
					deliveryId: null,
				})
				// No transaction and no delivery to be read: the refusal must come first.
				const none = undefined as never
				const answer = await enrichEvent(none, 'delivery', found, sent, none).catch((error: unknown) => error)
				assert(answer instanceof DomainError)
				expect(answer.errors).toEqual(faults)
			}),
		)
	})

	test('every other form with a day is checked where it is stored', () => {
		// An invited successor is checked like any other; sections share one check, and so do reports, begun or changed.
		const elsewhere = ['invitedSuccessor', 'section.need', 'newReport', 'changedReport']
		// Named in a variable: a check by its month, a shipment by the table of corrections.
		elsewhere.push('equipmentCheck', 'equipmentCheckSix', 'shipment')
		const unchecked = forms
			.filter((form) => !steps.includes(form) && !elsewhere.includes(form))
			.filter((form) => {
				const call = new RegExp(`(requireDates|datesForbidden)\\(\\s*'${form}'`)
				return !Object.values(sources).some((source) => call.test(source))
			})
		expect(unchecked).toEqual([])
	})
})
