import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { readPhone, shownPhone, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { readNomineeList } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { fieldSpecs, rowSchema, statedFields, statedGroups } from '#app/forms/field-specs.ts'
import { each as programmeRecord } from '#app/forms/programme/record-shape.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { shown } from '#app/workbook/answer-cells.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { deliveryEvents } from '#workflows/delivery/delivery.ts'
import { controlOf } from '#workflows/fields.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'
import { kinds } from '#workflows/vocabulary.ts'

type Form = { name: string; shape: z.ZodRawShape }

const forms: Form[] = [
	...requestSectionNames.map((name) => ({ name, shape: requestSections[name].shape })),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((name) => ({ name: `${kind}/${name}`, shape: needSectionOf(kind, name).shape })),
	),
	{ name: 'programme', shape: programmeRecord.shape },
	...Object.entries({ request: requestEvents, need: needEvents, ...deliveryEvents }).flatMap(
		([chart, events]) =>
			Object.entries(events).map(([type, { shape }]) => ({ name: `${chart}.${type}`, shape })),
	),
]

/** Every number and day of a form, those in groups and rows too. */
const measuredIn = ({ name, shape }: Form): { name: string; field: z.ZodType }[] =>
	Object.entries(shape).flatMap(([part, schema]) => {
		const field = schema as z.ZodType // Zod types the parts of a shape by less than what they are
		const inner = rowSchema(field)
		if (inner) return measuredIn({ name: `${name}.${part}`, shape: inner.shape })
		const control = controlOf(field)?.control
		return control === 'number' || control === 'money' || control === 'date'
			? [{ name: `${name}.${part}`, field }]
			: []
	})

const measured = forms.flatMap(measuredIn)

describe('a number or a day that was left out', () => {
	test('is asked for in many places', () => expect(measured.length).toBeGreaterThan(60))

	test('is missing or unknown in each of them, and never 0', () =>
		everyCell(
			measured,
			({ name }) => name,
			({ field }) => {
				for (const blank of ['', undefined]) {
					const read = field.safeParse(blank)
					if (read.success) expect(read.data).toBeUndefined()
					else expect(read.error.issues[0]?.message).toBe('required')
				}
			},
		))

	test('is not printed, in a form without answers', () =>
		everyCell(
			forms,
			({ name }) => name,
			({ shape }) => {
				expect(statedFields({ shape }, {}).filter(({ as }) => as === 'number')).toEqual([])
				expect(statedGroups({ shape }, {})).toEqual([])
				for (const spec of fieldSpecs(stated(shape))) expect(shown(spec, undefined, 'en')).toBe('')
			},
		))
})

/** Fields with a control: what the server adds to an event is not asked for. */
const stated = (shape: z.ZodRawShape): z.ZodRawShape =>
	// Zod types the parts of a shape by less than what they are.
	Object.fromEntries(Object.entries(shape).filter(([, field]) => controlOf(field as z.ZodType)))

test.each([
	['a tab', '\t'],
	['a semicolon', ';'],
	['a Chinese semicolon', '；'],
	['an Arabic semicolon', '؛'],
	['a comma', ','],
	['a Chinese comma', '，'],
	['an Arabic comma', '،'],
])('a list of nominees is read with %s between the cells', (_, mark) => {
	const cells = ['Ama (sample)', 'F', 'Officer', 'North', 'en', '', '']
	const { people, errors } = readNomineeList(cells.join(mark))
	expect(errors).toEqual([])
	expect(people).toMatchObject([{ name: 'Ama (sample)', sex: 'female', post: 'Officer', unit: 'North' }])
})

const phoneOf = (typed: string, country?: 'MR' | 'GH' | 'EG') => {
	const read = readPhone(typed, country)
	return 'phone' in read ? read.phone : read.rule
}

describe('a telephone number', () => {
	test.each([
		['45 25 12 34', 'MR', '+22245251234'],
		['٤٥ ٢٥ ١٢ ٣٤', 'MR', '+22245251234'],
		['۴۵۲۵۱۲۳۴', 'MR', '+22245251234'],
		['００２２２ ４５２５ １２３４', 'GH', '+22245251234'],
		['+222 45-25-12-34', 'GH', '+22245251234'],
		['00222 45 25 12 34', undefined, '+22245251234'],
		['(0302) 123.456', 'GH', '+233302123456'],
		['\u200e+222\u00a045\u202f25 12 34', undefined, '+22245251234'],
		['0302 123456 ext. 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 poste 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 доб. 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 分机 12', 'GH', '+233302123456;ext=12'],
		['٠٣٠٢ ١٢٣٤٥٦ تحويلة ١٢', 'GH', '+233302123456;ext=12'],
		['+22245251234;ext=12', undefined, '+22245251234;ext=12'],
	] as const)('%s of %s is %s', (typed, country, phone) => expect(phoneOf(typed, country)).toBe(phone))

	test.each([
		['call me', 'GH', 'badPhone'],
		['45 25 12 34', undefined, 'badPhone'],
		['+999 1234 567', 'GH', 'phoneCountry'],
		['45 25 12', 'MR', 'phoneTooShort'],
		['+222 45 25', undefined, 'phoneTooShort'],
		['45 25 12 34 / 45 25 12 35', 'MR', 'phoneTooLong'],
	] as const)('%s of %s breaks the rule %s', (typed, country, rule) =>
		expect(phoneOf(typed, country)).toBe(rule),
	)

	test('is shown in groups, and one from before as it was written', () => {
		expect(shownPhone('+22245251234;ext=12')).toBe('+222 45 25 12 34 ext. 12')
		expect(shownPhone('0302 123456 / 7')).toBe('0302 123456 / 7')
		const values = { contact: { phone: '+22245251234', name: '+22245251234' }, day: new Date(0) }
		expect(withPhonesShown(values)).toEqual({
			...values,
			contact: { ...values.contact, phone: '+222 45 25 12 34' },
		})
	})

	test('that is shown is read as the one that is stored', () => {
		for (const stored of ['+22245251234;ext=12', '+233302123456', '+43126060'])
			expect(phoneOf(shownPhone(stored))).toBe(stored)
	})
})
