import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAsked } from '#app/forms/conditions.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { fingerprint, printDrawn, readDrawn, withSeen } from '#app/forms/fingerprint.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues, parseForm } from '#app/forms/parse-form.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { namesOf } from '#workflows/names.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { badValues, changedAt, placed } from './bad-values.ts'
import { sectionOf, validSection } from './filing-arbitraries.ts'
import { formOf, type SectionName } from './filing-rules.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const entries = (values: Record<string, unknown>) => [...fingerprint(values)]

describe('what a page was drawn from', () => {
	test('is the same however a value is written', () => {
		const stored = { count: 5, tick: true, none: [], off: false, text: 'two\nlines', codes: ['a'] }
		const typed = { count: '5', tick: 'on', text: ' two\r\nlines ', codes: 'a', empty: '' }
		expect(entries(stored)).toEqual(entries(typed))
	})

	test('is what the page itself sends back when it was not touched', () => {
		for (const name of namesOf(requestSections)) {
			const { shape } = requestSections[name]
			const stored = requestAnswers[name]
			const sent = formValues(formOf(stored))
			expect(Object.fromEntries(fingerprint(sent)), name).toEqual(Object.fromEntries(fingerprint(stored)))
			expect(Object.keys(shape).length).toBeGreaterThan(0)
		}
	})

	test('differs when a word differs', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				const same = one.replaceAll('\0', '').trim() === other.replaceAll('\0', '').trim()
				expect(fingerprint({ text: one }).get('text') === fingerprint({ text: other }).get('text')).toBe(same)
			}),
		)
	})

	test('takes less than a kilobyte for a page of thirty fields', () => {
		expect(Object.keys(needSectionOf('training', 'need').shape).length).toBeGreaterThan(20)
		expect(printDrawn([fingerprint(needAnswers.training.need)]).length).toBeLessThan(1000)
	})

	test('comes through a hidden field', () => {
		const drawn = [fingerprint({ a: 'x', rows: [{ site: 'y' }, { site: 'z' }] }), fingerprint({ a: 'w' })]
		expect(readDrawn(printDrawn(drawn))).toEqual(drawn)
	})

	test('keeps what it was drawn from, and the newest attempts', () => {
		const all = ['base', 'one', 'two', 'three', 'four'].map((text) => fingerprint({ text }))
		expect(readDrawn(printDrawn(all))).toEqual([all[0], all[2], all[3], all[4]])
	})

	test.each([undefined, null, '', 'nonsense', '=', '~~=x', 'x'.repeat(70_000), 7])(
		'reads %j as nothing',
		(text) => {
			expect(readDrawn(text)).toEqual([new Map()])
		},
	)

	test('takes over what the reader has seen of one answer', () => {
		const drawn = [fingerprint({ a: '1', rows: [{ b: '2' }, { b: '3' }] })]
		const seen = fingerprint({ rows: [{ b: '4' }] })
		expect(withSeen(drawn, 'rows', seen)).toEqual([fingerprint({ a: '1', rows: [{ b: '4' }] })])
	})
})

const sections: { name: SectionName; kind: Kind }[] = [
	...requestSectionNames.map((name) => ({ name, kind: kinds[0] })),
	...kinds.flatMap((kind) => sectionsFor(kind).map((name) => ({ name, kind }))),
]

/** A line of equipment that is to be specified together with UNODC may leave a field blank. */
function isLeftOpen(values: Record<string, unknown>, [field, row]: readonly unknown[], value: unknown) {
	const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '')
	const lines: { toSpecify?: boolean }[] =
		field === 'lines' && Array.isArray(values.lines) ? values.lines : []
	return isBlank && lines[Number(row)]?.toSpecify === true
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

	test('one wrong answer is refused, with an error at its place', () => {
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
