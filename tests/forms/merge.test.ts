import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '#app/forms/fingerprint.ts'
import { drawnAfter, mergeSection, withSent } from '#app/forms/merge.ts'

import type { Section } from '#app/forms/section.ts'
import { about } from '#app/forms/sections/about.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { institution } from '#app/forms/sections/institution.ts'
import { rights } from '#app/forms/sections/rights.ts'

type Values = Record<string, unknown>

/** One person saves; the other saves a page rendered before that. */
function twoPeople(section: Section, base: Values, first: Values, second: Values) {
	const drawn = [fingerprint(base)]
	const one = mergeSection(section, { stored: base, sent: first, drawn })
	return { one, two: mergeSection(section, { stored: one.values, sent: second, drawn }) }
}

const texts = ['oversight', 'conductText', 'migrantsNotCriminalizedText', 'sustainability'] as const
const word = fc.constantFrom('', 'one', 'two', 'three words here', 'مرحبا')
const answers = fc.record(Object.fromEntries(texts.map((name) => [name, word])))
const shown = { securityForce: 'YES', conduct: ['CODE'] }
const textOf = (values: Values, name: string) => String(values[name] ?? '')

describe('two people who save the same section', () => {
	test('both keep their words when they changed different fields, in either order', () => {
		const cut = fc.subarray([...texts])
		fc.assert(
			fc.property(answers, answers, answers, cut, fc.boolean(), (base, one, other, ofOne, swap) => {
				const mine = { ...shown, ...base, ...pick(one, ofOne) }
				const theirs = {
					...shown,
					...base,
					...pick(
						other,
						texts.filter((name) => !ofOne.includes(name)),
					),
				}
				const [first, second] = swap ? [theirs, mine] : [mine, theirs]
				const { two } = twoPeople(rights, { ...shown, ...base }, first, second)
				expect(two.conflicts).toEqual([])
				for (const name of texts)
					expect(textOf(two.values, name)).toBe(textOf(ofOne.includes(name) ? mine : theirs, name))
			}),
		)
	})

	test('are asked about a field that both changed, and about no other', () => {
		fc.assert(
			fc.property(answers, answers, answers, (base, one, other) => {
				const whole = (values: Values) => ({ ...shown, ...values })
				const { two } = twoPeople(rights, whole(base), whole(one), whole(other))
				for (const name of texts) {
					const [was, first, second] = [base, one, other].map((values) => textOf(values, name))
					const conflict = first !== was && second !== was && first !== second
					expect(two.conflicts.includes(name)).toBe(conflict)
					expect(textOf(two.values, name)).toBe(second === was || conflict ? first : second)
				}
			}),
		)
	})

	test('are not asked when they wrote the same', () => {
		const { two } = twoPeople(about, { title: 'a' }, { title: 'b' }, { title: 'b ' })
		expect(two).toMatchObject({ conflicts: [], values: { title: 'b' } })
	})

	test('keep the parts of a group and of rows apart', () => {
		const base = {
			lines: [
				{ description: 'Boat', site: 'A' },
				{ description: 'Kit', site: 'B' },
			],
		}
		const first = {
			lines: [
				{ description: 'Boat', site: 'A2' },
				{ description: 'Kit', site: 'B' },
			],
		}
		const second = {
			lines: [
				{ description: 'Boat', site: 'A' },
				{ description: 'Kits', site: 'B' },
			],
		}
		expect(twoPeople(equipment, base, first, second).two).toMatchObject({
			conflicts: [],
			values: {
				lines: [
					{ description: 'Boat', site: 'A2' },
					{ description: 'Kits', site: 'B' },
				],
			},
		})
		const contact = (name: string, phone: string) => ({ contactPrimary: { name, phone } })
		expect(
			twoPeople(institution, contact('Ama', '1'), contact('Ama B', '1'), contact('Ama', '2')).two,
		).toMatchObject({ conflicts: [], values: contact('Ama B', '2') })
	})

	test('are asked about rows as a whole when one of them added a row and the other changed one', () => {
		const base = { lines: [{ site: 'A' }] }
		const { two } = twoPeople(
			equipment,
			base,
			{ lines: [{ site: 'A' }, { site: 'B' }] },
			{ lines: [{ site: 'C' }] },
		)
		expect(two).toMatchObject({ conflicts: ['lines'], values: { lines: [{ site: 'A' }, { site: 'B' }] } })
	})
})

test('a forged field of thousands of parts is merged as a whole', () => {
	const lines = (text: string) => ({
		lines: [Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`part${index}`, text]))],
	})
	const { two } = twoPeople(equipment, lines('a'), lines('b'), lines('c'))
	expect(two).toMatchObject({ conflicts: ['lines'], values: lines('b') })
})

describe('a page', () => {
	const save = (stored: Values, sent: Values, drawn: Values[] = [], keep: string[] = []) =>
		mergeSection(rights, { stored, sent, drawn: drawn.map(fingerprint), keep })

	test('that does not say what it was drawn from replaces nothing but blanks', () => {
		const merged = save({ oversight: 'theirs' }, { oversight: 'mine', sustainability: 'new' }, [{}])
		expect(merged).toMatchObject({
			conflicts: ['oversight'],
			values: { oversight: 'theirs', sustainability: 'new' },
		})
	})

	test('that tried before without hearing the answer is not in conflict with itself', () => {
		const tried = [{ oversight: 'a' }, { oversight: 'ab' }]
		expect(save({ oversight: 'ab' }, { oversight: 'abc' }, tried)).toMatchObject({
			conflicts: [],
			values: { oversight: 'abc' },
		})
		// Nor if it returns to its earlier value.
		expect(save({ oversight: 'ab' }, { oversight: 'a' }, tried).values).toMatchObject({ oversight: 'a' })
	})

	test('leaves alone what it did not ask for, and empties what it asked for', () => {
		const stored = { securityForce: 'NO', conduct: ['CODE'], oversight: 'kept' }
		expect(save(stored, { securityForce: 'NO' }, [stored]).values).toEqual(stored)
		const asked = { securityForce: 'YES', conduct: ['CODE'], oversight: 'kept' }
		expect(save(asked, { securityForce: 'YES' }, [asked]).values).not.toHaveProperty('conduct', ['CODE'])
	})

	test('keeps the stored answer where its reader chose that', () => {
		expect(save({ oversight: 'theirs' }, { oversight: 'mine' }, [{}], ['oversight'])).toMatchObject({
			conflicts: [],
			values: { oversight: 'theirs' },
		})
	})

	test('shows the own answer where it asks', () => {
		const stored = { lines: [{ site: 'A', description: 'Boat' }], category: 'RADIO' }
		const sent = { lines: [{ site: 'B', description: 'Old' }], category: 'DRONE' }
		expect(withSent(stored, sent, ['lines.0.site'])).toEqual({
			lines: [{ site: 'B', description: 'Boat' }],
			category: 'RADIO',
		})
		expect(withSent(stored, sent, ['lines'])).toMatchObject({ lines: sent.lines })
	})

	test('that stays open does not undo what others wrote meanwhile', () => {
		const base = { oversight: 'a', sustainability: 'b' }
		const drawn = [fingerprint(base)]
		const sent = { oversight: 'a', sustainability: 'mine' }
		const theirs = { oversight: 'theirs', sustainability: 'b' }
		const first = mergeSection(rights, { stored: theirs, sent, drawn })
		const next = [drawnAfter({ stored: first.values, sent, drawn, conflicts: first.conflicts })]
		expect(mergeSection(rights, { stored: first.values, sent, drawn: next })).toMatchObject({
			conflicts: [],
			values: { oversight: 'theirs', sustainability: 'mine' },
		})
	})
})

test('good values are stored in their own form, the others as they were typed', () => {
	const sent = {
		securityForce: 'YES',
		contribution: 'CASH',
		contributionAmount: ' 12 ',
		oversight: 'x'.repeat(2000),
	}
	const { values } = mergeSection(rights, { stored: {}, sent, drawn: [new Map()] })
	expect(values).toMatchObject({ contributionAmount: 12, oversight: 'x'.repeat(2000) })
})

const pick = (values: Values, names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, values[name]]))
