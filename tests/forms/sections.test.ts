import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { checkValues, parseForm } from '#app/forms/parse-form.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { formOf } from './filing-rules.ts'
import { needAnswersOf, requestAnswers } from './sample-answers.ts'

const sections = [
	...requestSectionNames.map((name) => ({
		...requestSections[name],
		name,
		sample: requestAnswers[name],
	})),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((section) => ({
			...needSectionOf(kind, section),
			name: `${kind}/${section}`,
			sample: needAnswersOf(kind, section),
		})),
	),
]

/** Returns every text, number or code of the sample, by its field name. */
function fieldsOf(values: unknown, path: string[] = []): { name: string; value: string | number }[] {
	if (typeof values === 'string' || typeof values === 'number')
		return [{ name: path.join('.'), value: values }]
	if (Array.isArray(values) && typeof values[0] !== 'object') return []
	if (values === null || typeof values !== 'object') return []
	return Object.entries(values).flatMap(([part, value]) => fieldsOf(value, [...path, part]))
}

/** Returns the field names of a page; for rows, those of the first. */
function namesOf({ name, control, fields = [] }: FieldSpec): string[] {
	const row = control === 'rows' ? `${name}.0` : name
	return [name, ...fields.map((inner) => `${row}.${inner.name}`)]
}

const withField = (form: FormData, name: string, value: string) => {
	form.set(name, value)
	return form
}

describe.each(sections)('$name', ({ schema, shape, sample }) => {
	const errorsWith = (name: string, value: string) => {
		const parsed = parseForm(withField(formOf(sample), name, value), schema)
		return parsed.ok ? {} : parsed.errors
	}
	const fields = fieldsOf(sample)
	const isNeedId = (name: string) =>
		fieldSpecs(shape).some((spec) => spec.name === name && spec.control === 'need')
	// The id of another need is checked by the request, which knows its needs.
	const texts = fields.filter(({ name, value }) => typeof value === 'string' && !isNeedId(name))
	const numbers = fields.filter(({ value }) => typeof value === 'number')
	const fieldNames = new Set(fieldSpecs(shape).flatMap(namesOf))

	test('a complete answer passes, from the form and from the database', () => {
		const parsed = parseForm(formOf(sample), schema)
		expect(parsed).toMatchObject({ ok: true, value: sample })
		expect(checkValues(JSON.parse(JSON.stringify(sample)), schema)).toEqual({ ok: true, value: sample })
	})

	test('an empty form is refused at fields the page has, or all of it may stay open', () => {
		const parsed = parseForm(new FormData(), schema)
		const required = fieldSpecs(shape).filter(({ optional }) => !optional)
		// Of a course nothing has to be known in advance.
		expect(parsed.ok).toBe(required.length === 0)
		for (const name of parsed.ok ? [] : Object.keys(parsed.errors)) expect(fieldNames).toContain(name)
	})

	test('hidden characters and texts that are too long are refused in each field', () =>
		everyCell(
			texts,
			({ name }) => name,
			({ name }) => {
				for (const bad of ['a\u0000b', 'a\u202eb', '9'.repeat(4000)])
					expect(errorsWith(name, bad)[name], bad.slice(0, 4)).toBeTruthy()
			},
		))

	test.runIf(numbers.length > 0)('each number says what is wrong with one it does not take', () =>
		everyCell(
			numbers,
			({ name }) => name,
			({ name }) => {
				for (const [value, rule] of [
					['999999999999999999', 'tooLarge'],
					['-1', 'tooSmall'],
					['1.5', 'wholeNumber'],
					['1 23', 'badGrouping'],
					['1,000.000', 'ambiguousNumber:1000:1000000'],
					['1e3', 'badNumber'],
					['many', 'badNumber'],
					['=1+1', 'badNumber'],
				] as const)
					expect(errorsWith(name, value)[name], value).toBe(rule)
			},
		),
	)

	test('whatever is sent, nothing throws and every error stands at a field of the section', () => {
		const name = fc.constantFrom(...fields.map((field) => field.name), ...Object.keys(shape))
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 5 }), (changes) => {
				const form = formOf(sample)
				for (const [field, value] of changes) form.append(field, value)
				const parsed = parseForm(form, schema)
				if (!parsed.ok)
					for (const field of Object.keys(parsed.errors))
						expect(Object.keys(shape)).toContain(field.split('.')[0])
			}),
			{ numRuns: 40 },
		)
	})
})
