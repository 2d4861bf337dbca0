import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { rowSchema } from '#app/forms/field-specs.ts'
import { each } from '#app/forms/programme/record-shape.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { correctableOf, entryNames } from '#workflows/corrections/correctable.ts'
import { type DatedForm, dateKinds, datesOf } from '#workflows/dates/date-kinds.ts'
import { deliveryEvents } from '#workflows/delivery/delivery.ts'
import { dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { controlOf } from '#workflows/fields.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'
import { kinds } from '#workflows/vocabulary.ts'

const computed = 'computed'

/** Every column that holds a day, with the fields of the table that are stored in it, or `computed` by the server. */
const dateColumns: Readonly<Record<string, readonly `${DatedForm}.${string}`[] | typeof computed>> = {
	'invitation.starts_on': ['invitedSuccessor.day', 'newNote.named.day'],
	'note_verbale.dated': ['newNote.dated'],
	'note_verbale.received_on': ['newNote.receivedOn'],
	'audit_seal.day': computed,
	'programme.reserve_release_on': ['programmeRecord.reserveReleaseOn'],
	'programme.funding_from': ['programmeRecord.fundingFrom'],
	'programme.funding_to': ['programmeRecord.fundingTo'],
	'programme.last_commitment': ['programmeRecord.lastCommitment'],
	'cohort.starts_on': ['programmeRecord.cohorts.startsOn'],
	'cohort.ends_on': ['programmeRecord.cohorts.endsOn'],
	// The first day of the month that was chosen.
	'rate.month': computed,
	'reference_list.valid_from': ['referenceList.validFrom'],
	'reference_list.valid_until': ['referenceList.validUntil'],
	'delivery.next_on': computed,
	'measurement.measured_on': ['measurement.measuredOn'],
	'attendance.day': ['attendanceForm.present'],
	'equipment_check.checked_on': ['equipmentCheck.checkedOn'],
	'equipment_contract.expected_on': ['equipment.contract.expectedOn'],
	'shipment.shipped_on': ['equipment.ship.shippedOn', 'equipment.shipReplacement.shippedOn'],
	'state.convention_status_on': ['newState.conventionStatusOn', 'changedState.conventionStatusOn'],
	'state.treaty_status_on': ['newState.treatyStatusOn', 'changedState.treatyStatusOn'],
	'shipment.arrives_on': [
		'equipment.ship.arrivesOn',
		'equipment.shipReplacement.arrivesOn',
		'shipmentDetails.arrivesOn',
	],
	'shipment.at_customs_on': computed,
	'shipment.cleared_on': ['equipment.confirmArrival.receivedOn'],
	'handover.held_on': ['handoverByOffice.heldOn'],
	'expert_day.day': ['expertDay.day'],
	'report.dated': ['newReport.dated', 'changedReport.dated'],
	'unit_price.dated': ['unitPriceForm.dated'],
	// As the need says them when others are invited.
	'joint_need.earliest': computed,
	'joint_need.latest': computed,
}

/** Every date of a schema by its dotted path, also in rows, in lists and behind a transformation. */
function datesIn(schema: unknown, path: string[] = []): string[] {
	if (!(schema instanceof z.ZodType)) return []
	if (controlOf(schema)?.control === 'date') return [path.join('.')]
	if (schema instanceof z.ZodObject)
		return Object.entries(schema.shape).flatMap(([name, field]) => datesIn(field, [...path, name]))
	if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
		return schema.options.flatMap((option) => datesIn(option, path))
	const row = rowSchema(schema)
	if (row) return datesIn(row, path)
	if (schema instanceof z.ZodArray) return datesIn(schema.element, path)
	if (schema instanceof z.ZodPipe) return [...datesIn(schema.in, path), ...datesIn(schema.out, path)]
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return datesIn(schema.unwrap(), path)
	return []
}

const charts = {
	request: requestEvents,
	need: needEvents,
	dueDiligence: dueDiligenceEvents,
	...deliveryEvents,
}
const modules = import.meta.glob<Record<string, unknown>>('../../../app/forms/**/*.ts', { eager: true })

const named = new Map<string, unknown>([
	...Object.entries(charts).flatMap(([chart, events]) =>
		Object.entries(events).map(([type, schema]) => [`${chart}.${type}`, schema] as const),
	),
	...Object.values(modules).flatMap((module) =>
		Object.entries(module).filter(([, value]) => value instanceof z.ZodType),
	),
	...[
		...Object.values(requestSections),
		...kinds.flatMap((kind) => sectionsFor(kind).map((name) => needSectionOf(kind, name))),
	].map(({ name, shape }) => [`section.${name}`, z.object(shape)] as const),
])
// One record under three names: as stored, as a file and as a form send it.
for (const name of ['each', 'programmeForm', 'programmeRecord', 'namedPerson']) named.delete(name)
named.set('programmeRecord', each)

test('every date that can be entered has its kind in the table', () => {
	const missing = [...named].flatMap(([form, schema]) =>
		datesIn(schema)
			.filter((field) => !Object.hasOwn(datesOf(form), field))
			.map((field) => `${form}.${field}`),
	)
	expect(missing).toEqual([])
	expect([...named].filter(([, schema]) => datesIn(schema).length > 0).length).toBeGreaterThan(18)
})

test('the table names no date that does not exist', () => {
	// The day of an attendance is part of a ticked cell; results and follow-ups are recorded on the day of their entry.
	// A shipment as its correction has it, and the check after six months, have the dates of other forms.
	const elsewhere = [
		'shipment.shippedOn',
		'shipment.arrivesOn',
		'shipment.atCustomsOn',
		'shipment.receivedOn',
		'equipmentCheckSix.checkedOn',
		'attendanceForm.present',
		'resultsForm.recordedOn',
		'followUpForm.recordedOn',
	]
	const gone = Object.entries(dateKinds).flatMap(([form, fields]) =>
		Object.keys(fields)
			.filter((field) => !datesIn(named.get(form)).includes(field))
			.map((field) => `${form}.${field}`),
	)
	expect(gone).toEqual(elsewhere)
})

test('every column that holds a day is stored from dates of the table, or computed', () => {
	const schema = readFileSync('prisma/schema.prisma', 'utf8')
	const columns = [...schema.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
		const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
		return body
			.split('\n')
			.filter((line) => line.includes('@db.Date'))
			.map((line) => `${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? line.trim().split(/\s+/)[0]}`)
	})
	expect(columns.toSorted()).toEqual(Object.keys(dateColumns).toSorted())
	const unknown = Object.values(dateColumns)
		.flatMap((fields) => (fields === 'computed' ? [] : fields))
		.filter(
			(name) =>
				!Object.entries(dateKinds).some(([form, fields]) =>
					Object.keys(fields).some((field) => `${form}.${field}` === name),
				),
		)
	expect(unknown).toEqual([])
})

test('every day that a correction can change is one of the form by which it is judged', () => {
	const unknown = entryNames.flatMap((name) => {
		const { fields, dates } = correctableOf(name)
		return Object.entries(fields)
			.filter(([field, kind]) => /^days?$/.test(kind) && !Object.hasOwn(datesOf(dates ?? ''), field))
			.map(([field]) => `${name}.${field}`)
	})
	// Attendance is a cell of its form.
	expect(unknown).toEqual(['participant.presentOn'])
})
