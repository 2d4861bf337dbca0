import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { readNomineeList } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { fieldSpecs, rowSchema, statedFields, statedGroups } from '#app/forms/field-specs.ts'
import { each as programmeRecord } from '#app/forms/programme/record-shape.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { shown } from '#app/workbook/answer-cells.ts'
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
		const field = schema as z.ZodType
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

	test.each(measured)('$name is missing or unknown, and never 0', ({ field }) => {
		for (const blank of ['', undefined]) {
			const read = field.safeParse(blank)
			if (read.success) expect(read.data).toBeUndefined()
			else expect(read.error.issues[0]?.message).toBe('required')
		}
	})

	test.each(forms)('$name prints nothing of a form without answers', ({ shape }) => {
		expect(statedFields({ shape }, {}).filter(({ as }) => as === 'number')).toEqual([])
		expect(statedGroups({ shape }, {})).toEqual([])
		for (const spec of fieldSpecs(stated(shape))) expect(shown(spec, undefined, 'en')).toBe('')
	})
})

/** Fields with a control: what the server adds to an event is not asked for. */
const stated = (shape: z.ZodRawShape): z.ZodRawShape =>
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
