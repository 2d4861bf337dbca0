import { describe, expect, test } from 'vitest'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { checkValues, parseForm } from '#app/forms/parse-form.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { badValues, changedAt, type Placed, placed } from './bad-values.ts'
import { sectionOf } from './filing-arbitraries.ts'
import type { SectionName, Values } from './filing-rules.ts'
import { formOf } from './form-of.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

// Together these answer every field: some have conditions on other answers.
const filings: { name: SectionName; kind: (typeof kinds)[number]; values: Values }[] = [
	...requestSectionNames.map((name) => ({ name, kind: kinds[0], values: requestAnswers[name] as Values })),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((name) => {
			return { name, kind, values: (needAnswers[kind] as Record<string, Values>)[name] ?? {} }
		}),
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

	test.each(fields.map((field) => ({ field, at: placeOf(field.path) })))(
		'$at: a wrong answer is an error there',
		({ field, at }) => {
			for (const { what, value } of badValues(field.spec)) {
				const checked = checkValues(changedAt(values, field.path, value), schema)
				const errors = checked.ok ? {} : checked.errors
				const found = Object.keys(errors).some((error) => error === at || error.startsWith(`${at}.`))
				expect(found, `${at} with ${what}: ${JSON.stringify(errors)}`).toBe(true)
			}
		},
	)

	test.each(texts(fields))('$at: odd text is kept as it was typed', ({ path, spec }) => {
		for (const text of Object.values(odd)) {
			const changed = changedAt(values, path, text.slice(0, spec.max)) ?? {}
			expect(checkValues(changed, schema)).toEqual({ ok: true, value: changed })
			expect(parseForm(formOf(changed), schema)).toMatchObject({ ok: true, value: changed })
		}
	})

	test('what is no field of the section is left out, and what was typed comes back', () => {
		const forged = { ...values, role: 'administrator', status: 'submitted', stateIso3: 'EGY' }
		expect(parseForm(formOf(forged), schema)).toMatchObject({
			ok: true,
			typed: { role: 'administrator' },
		})
		expect(checkValues(forged, schema)).toEqual({ ok: true, value: values })
	})
})

/** Returns the free text fields; e-mail addresses, telephone numbers and places have their own form. */
function texts(fields: Placed[]) {
	return fields
		.filter(({ spec }) => spec.control === 'line' || spec.control === 'text')
		.filter(({ spec }) => !['email', 'phone', 'place', 'site'].includes(spec.name))
		.map((field) => ({ ...field, at: placeOf(field.path) }))
}

test('every field of the form is tried', () => {
	const tried = new Set(
		filings.flatMap(({ name, values }) => Object.keys(values).map((field) => `${name}.${field}`)),
	)
	const all = filings.flatMap(({ name, kind }) =>
		Object.keys(sectionOf(name, kind).shape).map((field) => `${name}.${field}`),
	)
	expect(all.filter((field) => !tried.has(field))).toEqual([])
})
