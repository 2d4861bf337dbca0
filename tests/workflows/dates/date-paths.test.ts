import fc from 'fast-check'
import { expect, test } from 'vitest'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { enrichEvent } from '#app/domain/steps/enrich/enrich-event.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inDays } from '#tests/support/in-days.ts'
import { dateFaults } from '#workflows/dates/date-faults.ts'
import { type DatedForm, dateKinds, datesOf } from '#workflows/dates/date-kinds.ts'

const forms = Object.keys(dateKinds) as DatedForm[]
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
		return fc.record({ form: fc.constant(form), values: fc.record(dates), why: fc.constantFrom('', 'Late') })
	})
	await fc.assert(
		fc.asyncProperty(event, async ({ form, values, why }) => {
			const [chart, type = ''] = form.split('.')
			const sent = { ...values, type, lateReason: why }
			const faults = dateFaults(form, sent, { today: todayOf('FJI') })
			fc.pre(Object.keys(faults).length > 0)
			// No transaction and no delivery: the refusal must come first.
			const found = { chart, stateIso3: 'FJI', deliveryId: null } as never
			const answer = await enrichEvent(undefined as never, 'delivery', found, sent, {} as never).catch(
				(error: unknown) => error,
			)
			expect(answer).toBeInstanceOf(DomainError)
			expect((answer as DomainError).errors).toEqual(faults)
		}),
	)
})

test('every other form with a day is checked where it is stored', () => {
	// An invited successor is checked like any other; sections share one check, and so do reports, begun or changed.
	const elsewhere = ['invitedSuccessor', 'section.need', 'newReport', 'changedReport']
	const unchecked = forms
		.filter((form) => !steps.includes(form) && !elsewhere.includes(form))
		.filter((form) => {
			const call = new RegExp(`(requireDates|datesForbidden)\\(\\s*'${form}'`)
			return !Object.values(sources).some((source) => call.test(source))
		})
	expect(unchecked).toEqual([])
})
