import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues, parseForm } from '#app/forms/parse-form.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { choices, count, line } from '#workflows/fields.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { badValues, changedAt, type Placed, placed } from './bad-values.ts'
import { sectionOf } from './filing-arbitraries.ts'
import { formOf, type SectionName, type Values } from './filing-rules.ts'
import { needAnswers, needAnswersOf, requestAnswers } from './sample-answers.ts'

const posted = (...pairs: [string, string][]) => {
	const form = new FormData()
	for (const [name, value] of pairs) form.append(name, value)
	return form
}

describe('names with dots', () => {
	test('become groups, and numbers become rows in their order', () => {
		const form = posted(['lines.10.site', 'Tema'], ['lines.2.site', 'Accra'], ['contact.name', 'A. Mensah'])
		expect(formValues(form)).toEqual({
			lines: [{ site: 'Accra' }, { site: 'Tema' }],
			contact: { name: 'A. Mensah' },
		})
	})

	test('rows left empty are dropped, half-filled ones stay', () => {
		const form = posted(
			['lines.0.site', ' '],
			['lines.0.quantity', ''],
			['lines.1.site', ''],
			['lines.1.quantity', '3'],
		)
		expect(formValues(form)).toEqual({ lines: [{ site: '', quantity: '3' }] })
	})

	test('a name sent twice becomes a list', () => {
		expect(formValues(posted(['modes', 'LAND'], ['modes', 'SEA'], ['modes', 'AIR']))).toEqual({
			modes: ['LAND', 'SEA', 'AIR'],
		})
	})

	test('line breaks count as one character', () => {
		expect(formValues(posted(['text', 'one\r\ntwo']))).toEqual({ text: 'one\ntwo' })
	})
})

describe('forged names', () => {
	test.each([
		'__proto__.admin',
		'a.__proto__.admin',
		'constructor.prototype.admin',
		'a.constructor',
		'a.toString',
		'a.0.valueOf',
		'a.b\0c',
		'a..b',
		'',
	])('%s is left out', (name) => {
		expect(formValues(posted([name, 'yes'], ['title', 'kept']))).toEqual({ title: 'kept' })
		const plain: { admin?: unknown } = {}
		expect(plain.admin).toBeUndefined()
	})

	test('a name that is a value and a group keeps the first', () => {
		expect(formValues(posted(['a', '1'], ['a.b', '2']))).toEqual({ a: '1' })
		expect(formValues(posted(['a.b', '2'], ['a', '1']))).toEqual({ a: { b: '2' } })
	})

	test('a huge row number makes no huge list, a deep name no deep object', () => {
		expect(formValues(posted(['rows.9999.x', 'y'])).rows).toHaveLength(1)
		expect(formValues(posted([Array(50).fill('a').join('.'), 'y']))).toEqual({})
	})

	test('files are left out', () => {
		const form = posted(['title', 'kept'])
		form.append('file', new File(['x'], 'x.txt'))
		expect(formValues(form)).toEqual({ title: 'kept' })
	})
})

describe('parseForm', () => {
	const schema = z.object({
		title: line(5),
		modes: choices(['LAND', 'SEA'], 'modes'),
		rows: z.array(z.object({ n: count(1, 9) })),
	})

	test('gives the value, without what the schema does not know', () => {
		const parsed = parseForm(
			posted(['title', ' Ship '], ['modes', 'SEA'], ['rows.0.n', '3'], ['role', 'x']),
			schema,
		)
		expect(parsed).toMatchObject({ ok: true, value: { title: 'Ship', modes: ['SEA'], rows: [{ n: 3 }] } })
		expect(parsed.ok && parsed.value).not.toHaveProperty('role')
	})

	test('gives a message for each field by its name, and the typed values', () => {
		const form = posted(
			['title', 'too long'],
			['modes', 'LAND'],
			['modes', 'RAIL'],
			['rows.0.n', '3'],
			['rows.1.n', 'x'],
		)
		expect(parseForm(form, schema)).toEqual({
			ok: false,
			errors: { title: 'tooLong', modes: 'badCode', 'rows.1.n': 'badNumber' },
			typed: { title: 'too long', modes: ['LAND', 'RAIL'], rows: [{ n: '3' }, { n: 'x' }] },
		})
	})

	test('never shows the English of the library', () => {
		const parsed = parseForm(posted(['rows', 'x']), schema)
		expect(parsed).toMatchObject({ ok: false, errors: { rows: 'badValue', title: 'required' } })
	})
})

const name = fc
	.stringMatching(/^[a-z]{1,8}$/)
	.filter((text) => text !== 'constructor' && text !== 'prototype')
const word = fc
	.string({ minLength: 1, unit: 'grapheme' })
	.filter((text) => text.trim() !== '' && !text.includes('\r'))
const several = fc.array(word, { minLength: 2, maxLength: 4 })
const fields = fc.dictionary(name, fc.oneof(word, several), { minKeys: 1, maxKeys: 5 })
const rows = fc.array(fields, { minLength: 1, maxLength: 5 })
const filled = fc.dictionary(name, fc.oneof(word, several, fields, rows), { maxKeys: 6 })

test('what is written into a form is read back the same', () => {
	fc.assert(
		fc.property(filled, (values) => {
			expect(formValues(formOf(values))).toEqual(values)
		}),
	)
})

// Together these answer every field: some have conditions on other answers.
const filings: { name: SectionName; kind: (typeof kinds)[number]; values: Values }[] = [
	...requestSectionNames.map((name) => ({ name, kind: kinds[0], values: requestAnswers[name] })),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((name) => ({ name, kind, values: needAnswersOf(kind, name) })),
	),
	{
		name: 'about',
		kind: kinds[0],
		values: {
			...withoutKeys(requestAnswers.about, 'originDetail'),
			origin: 'REVIEW_MECHANISM',
			reviewCluster: 'Cluster I',
			reviewObservation: '4',
		},
	},
	{
		name: 'equipment',
		kind: 'equipment',
		values: {
			...withoutKeys(needAnswers.equipment.equipment, 'maintenanceCurrency'),
			lines: needAnswers.equipment.equipment.lines.map((line) => ({ ...line, category: 'DRONE' })),
			maintenanceAmount: 0,
			noMaintenanceReason: 'Bought with ten years of service.',
			dataLaw: 'Law on data',
			dataRetention: 'Thirty days',
			dataAccess: 'Two named officers',
		},
	},
]

function withoutKeys(values: Values, ...names: string[]) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

/** Returns the name of a field's error: for several values of one name it is that name. */
const placeOf = (path: string[]) => path.join('.')

const odd = {
	'characters of four bytes': '🛂 👩🏽‍✈️ 𠮷 𐎀',
	'right-to-left letters': 'طلب المساعدة \u200f(عينة)',
	'mark-up': '<script>alert(1)</script><b onload="x">&amp;</b>',
	'the beginning of a formula': '=HYPERLINK("http://x.example","y")',
	'other beginnings of formulas': '@SUM(1+1)*cmd|/C calc!A0',
	'quotes and what templates look for': `"'\`\${x} {{x}} {x, plural} %s \\n`,
	'two lines': 'one\ntwo',
}

describe.each(filings)('$name ($kind)', ({ name, kind, values }) => {
	const { shape, schema } = sectionOf(name, kind)
	const fields = placed(fieldSpecs(shape)).filter(({ path }) => String(path[0]) in values)

	test('the answers to begin with are right', () => {
		expect(checkValues(values, schema)).toEqual({ ok: true, value: values })
	})

	test('a wrong answer is an error at its field', () =>
		everyCell(
			fields,
			({ path }) => placeOf(path),
			({ path, spec }) => {
				const at = placeOf(path)
				for (const { what, value } of badValues(spec)) {
					const checked = checkValues(changedAt(values, path, value), schema)
					const errors = checked.ok ? {} : checked.errors
					const found = Object.keys(errors).some((error) => error === at || error.startsWith(`${at}.`))
					expect(found, `${what}: ${JSON.stringify(errors)}`).toBe(true)
				}
			},
		))

	const free = fields.filter(takesAnyText)
	test.runIf(free.length > 0)('odd text is kept as it was typed', () =>
		everyCell(
			free,
			({ path }) => placeOf(path),
			({ path, spec }) => {
				for (const text of Object.values(odd)) {
					const changed = changedAt(values, path, text.slice(0, spec.max)) ?? {}
					expect(checkValues(changed, schema)).toEqual({ ok: true, value: changed })
					expect(parseForm(formOf(changed), schema)).toMatchObject({ ok: true, value: changed })
				}
			},
		),
	)

	test('unknown fields are left out, and typed values come back', () => {
		const forged = { ...values, role: 'administrator', status: 'submitted', stateIso3: 'EGY' }
		expect(parseForm(formOf(forged), schema)).toMatchObject({
			ok: true,
			typed: { role: 'administrator' },
		})
		expect(checkValues(forged, schema)).toEqual({ ok: true, value: values })
	})
})

/** E-mail addresses, telephone numbers and places have their own form. */
const takesAnyText = ({ spec }: Placed) =>
	(spec.control === 'line' || spec.control === 'text') &&
	!['email', 'phone', 'place', 'site'].includes(spec.name)

test('every field of the form is tried', () => {
	const tried = new Set(
		filings.flatMap(({ name, values }) => Object.keys(values).map((field) => `${name}.${field}`)),
	)
	const all = filings.flatMap(({ name, kind }) =>
		Object.keys(sectionOf(name, kind).shape).map((field) => `${name}.${field}`),
	)
	expect(all.filter((field) => !tried.has(field))).toEqual([])
})
