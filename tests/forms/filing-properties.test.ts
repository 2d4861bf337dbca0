import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAsked } from '#app/forms/conditions.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { checkValues, parseForm } from '#app/forms/parse-form.ts'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { badValues, changedAt, placed } from './bad-values.ts'
import { sectionOf, validSection } from './filing-arbitraries.ts'
import type { SectionName } from './filing-rules.ts'
import { formOf } from './form-of.ts'

const sections = [
	...requestSectionNames.map((name) => ({ name: name as SectionName, kind: kinds[0] })),
	...kinds.flatMap((kind) => [
		{ name: 'need' as SectionName, kind },
		{ name: kind as SectionName, kind },
	]),
]

/** A line of equipment that is to be specified together with UNODC may leave a field blank. */
function isLeftOpen(values: Record<string, unknown>, [field, row]: readonly unknown[], value: unknown) {
	const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '')
	const lines = field === 'lines' && Array.isArray(values.lines) ? values.lines : []
	return isBlank && (lines[Number(row)] as { toSpecify?: boolean } | undefined)?.toSpecify === true
}

describe.each(sections)('$name ($kind)', ({ name, kind }) => {
	const { shape, schema } = sectionOf(name, kind)
	const fields = placed(fieldSpecs(shape))

	test('valid answers are accepted as they are, from the database and from a page', () => {
		fc.assert(
			fc.property(validSection(name, kind), (values) => {
				expect(checkValues(values, schema)).toEqual({ ok: true, value: values })
				expect(parseForm(formOf(values), schema)).toMatchObject({ ok: true, value: values })
			}),
			{ numRuns: isNightly ? 300 : 60 },
		)
	})

	test('one wrong answer is refused, with an error where it stands', () => {
		const wrong = fc.constantFrom(
			...fields.flatMap(({ spec, path }) => badValues(spec).map((bad) => ({ path, ...bad }))),
		)
		fc.assert(
			fc.property(validSection(name, kind), wrong, (values, { path, value }) => {
				const changed = changedAt(values, path, value)
				fc.pre(changed !== undefined && isAsked(name, String(path[0]), values))
				fc.pre(!isLeftOpen(values, path, value))
				const checked = checkValues(changed, schema)
				if (checked.ok) throw new Error('accepted')
				const errors = Object.keys(checked.errors)
				expect(errors.some((error) => error.split('.')[0] === path[0])).toBe(true)
				for (const error of errors) expect(Object.keys(shape)).toContain(error.split('.')[0])
			}),
			{ numRuns: 200 },
		)
	})
})
