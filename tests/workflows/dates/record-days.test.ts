import { describe, expect, test } from 'vitest'
import { errorText } from '#app/forms/error-parts.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import { inDays } from '#tests/support/in-days.ts'
import { dateFaults } from '#workflows/dates/date-faults.ts'
import { type DatedForm, type DateKind, dateKinds, datesOf } from '#workflows/dates/date-kinds.ts'
import { bondBetween, daysOfRecord, type RecordDay } from '#workflows/dates/record-days.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { kinds } from '#workflows/vocabulary.ts'

const noon = new Date('2026-12-01T12:00:00Z')
const day = (offset: number) => inDays(offset, noon)
const today = { office: day(0), state: day(0), utc: day(0) }

type Pair = { earlier: RecordDay; later: RecordDay }
const pairs: Pair[] = kinds.flatMap((kind) => {
	const days: readonly RecordDay[] = daysOfRecord[kind]
	return days.flatMap((later, at) => days.slice(0, at).map((earlier) => ({ earlier, later })))
})

/** The forms in which a day of a record is entered. */
const formsOf = (name: RecordDay) =>
	namesOf(dateKinds).flatMap((form) =>
		Object.entries<DateKind>(datesOf(form))
			.filter(([, { order }]) => 'day' in order && order.day === name)
			.map(([field, kind]) => ({ form, field, kind })),
	)
type Field = { form: DatedForm; field: string }
const enter = ({ form, field }: Field, entered: string, recorded: object, more = {}) =>
	dateFaults(form, { [field]: entered, ...more }, { today, recorded })[field] ?? null

test('every pair of days of a record has its row', () => {
	expect(pairs.filter(({ earlier, later }) => bondBetween(later, earlier) === null)).toEqual([])
	expect(pairs.length).toBeGreaterThan(95)
})

test('no day follows itself by a chain, and none has a bond to a later one', () => {
	for (const { earlier, later } of pairs) {
		const back = bondBetween(earlier, later)
		expect([later, earlier, back === 'never' || back === 'explained']).toEqual([later, earlier, false])
	}
})

test('what is impossible and what needs a reason is this, and nothing else', () => {
	const listed = (bond: string) => [
		...new Set(
			pairs
				.filter(({ earlier, later }) => bondBetween(later, earlier) === bond)
				.map(({ earlier, later }) => `${later} before ${earlier}`),
		),
	]
	expect({ never: listed('never'), explained: listed('explained') }).toMatchInlineSnapshot(`
		{
		  "explained": [
		    "startsOn before openedOn",
		    "courseDay before openedOn",
		    "expectedOn before openedOn",
		    "expectedOn before contractedOn",
		    "shippedOn before openedOn",
		    "shippedOn before contractedOn",
		    "receivedOn before atCustomsOn",
		    "checkedSixOn before installedOn",
		    "checkedOn before installedOn",
		  ],
		  "never": [
		    "endsOn before startsOn",
		    "learnedOn before openedOn",
		    "learnedOn before courseDay",
		    "measuredOn before openedOn",
		    "contractedOn before openedOn",
		    "arrivesOn before shippedOn",
		    "atCustomsOn before shippedOn",
		    "receivedOn before shippedOn",
		    "heldOn before shippedOn",
		    "heldOn before receivedOn",
		    "installedOn before shippedOn",
		    "installedOn before receivedOn",
		    "checkedSixOn before shippedOn",
		    "checkedSixOn before receivedOn",
		    "checkedSixOn before heldOn",
		    "checkedOn before shippedOn",
		    "checkedOn before receivedOn",
		    "checkedOn before heldOn",
		    "checkedOn before checkedSixOn",
		    "workedOn before openedOn",
		    "reviewOn before startsOn",
		  ],
		}
	`)
})

const enteredPairs = pairs.filter(
	({ earlier, later }) =>
		formsOf(later).length > 0 || (bondBetween(later, earlier) === 'never' && formsOf(earlier).length > 0),
)

describe.each(enteredPairs)('$later against $earlier', ({ earlier, later }) => {
	const bond = bondBetween(later, earlier)
	const recorded = { [earlier]: [day(-10)] }

	test.each(formsOf(later))('in $form', ({ form, field, kind }) => {
		// A plan that has passed asks for its reason by itself, and a check that is early too.
		const why = { lateReason: kind.late ? 'Entered late' : '', earlyReason: '' }
		const answers = [-11, -10, -9].map((at) => enter({ form, field }, day(at), recorded, why))
		const refusal = {
			never: `dayTooEarly:${earlier}:${day(-10)}`,
			explained: kind.late ? null : `dayUnlessLate:${earlier}:${day(-10)}`,
			free: null,
			elsewhere: null,
		}
		expect(answers).toEqual([bond && refusal[bond], null, null])
		if (bond === 'explained')
			for (const reason of kind.late ? ['lateReason'] : ['lateReason', 'earlyReason'])
				expect(enter({ form, field }, day(-11), recorded, { [reason]: 'Entered late' })).toBeNull()
	})

	test.each(bond === 'never' ? formsOf(earlier) : [])('moved after it in $form', ({ form, field }) => {
		const follower = { [later]: [day(-10)] }
		const why = { lateReason: 'Entered late' }
		const answers = [-11, -10, -9].map((at) => enter({ form, field }, day(at), follower, why))
		expect(answers).toEqual([null, null, `dayTooLate:${later}:${day(-10)}`])
	})
})

test('a noted day that a person corrects is a stated one: what follows is not before it', () => {
	const shipment = { shippedOn: day(-9), arrivesOn: day(-5), atCustomsOn: day(-6), receivedOn: day(-7) }
	const faults = (before: object) =>
		dateFaults('shipment', { ...shipment, lateReason: 'A slip.' }, { today, before })
	expect(faults({ ...shipment, atCustomsOn: day(-8) })).toEqual({
		atCustomsOn: `dayTooLate:receivedOn:${day(-7)}`,
	})
	expect(faults({ shippedOn: day(-9), arrivesOn: day(-5) })).toEqual({
		receivedOn: `dayTooEarly:atCustomsOn:${day(-6)}`,
	})
	// As the product noted it, it may be late.
	expect(faults({ ...shipment, receivedOn: day(-5) })).toEqual({})
})

test.each(languages)('a refusal names the other day in words (%s)', (language) => {
	const say = sayer(language, 'form')
	const said = new Set<string>()
	for (const { earlier, later } of pairs) {
		const bond = bondBetween(later, earlier)
		const keys = {
			never: [`dayTooEarly:${earlier}`, ...(formsOf(earlier).length > 0 ? [`dayTooLate:${later}`] : [])],
			explained: [`dayUnlessLate:${earlier}`],
			free: [],
			elsewhere: [],
		}[bond ?? 'free']
		// What was learned is entered on the day itself, and says so in its own words.
		if (later === 'learnedOn') continue
		for (const key of keys) {
			const text = errorText(`${key}:2026-12-01`, say, () => 'THE DAY')
			expect(text).toContain('THE DAY')
			expect(text).not.toContain('recordedDays')
			expect(text).not.toContain('{')
			said.add(text)
		}
	}
	expect(said.size).toBeGreaterThan(15)
	expect(errorText('beforeCourseEnds:2026-12-01', say, () => 'THE DAY')).toContain('THE DAY')
})
