import { describe, expect, test } from 'vitest'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { en } from '#app/i18n/messages/en.ts'
import { excludedEquipment, kinds } from '#workflows/vocabulary.ts'

const { draft, help } = en

const sections = {
	...requestSections,
	need: needSectionOf('training', 'need'),
	...Object.fromEntries(kinds.map((kind) => [kind, needSectionOf(kind, kind)])),
}
const labels = draft as unknown as Record<string, Record<string, string>>
const helps = help as Record<string, Record<string, { text: string; example: string }>>

/** The label of a field in a row or group is `outer_inner` if `inner` has another meaning. */
const innerLabels = ({ name, fields = [] }: FieldSpec, words: Record<string, string>) =>
	fields.map((inner) => words[`${name}_${inner.name}`] ?? words[inner.name] ?? `no label for ${inner.name}`)

// Every other language has the keys of English: the compiler and the test of all words ensure that.
describe.each(Object.entries(sections))('the section %s', (name, section) => {
	const words = labels[name] ?? {}
	const specs = fieldSpecs(section.shape)
	const names = specs.map((spec) => spec.name)

	test('has a label for each field, also for those of a row or group', () => {
		const all = specs.flatMap((spec) => [words[spec.name], ...innerLabels(spec, words)])
		expect(all.filter((label) => typeof label !== 'string' || label.startsWith('no label'))).toEqual([])
	})

	test('has help beside each field and no help is left over', () => {
		expect(Object.keys(helps[name] ?? {}).sort()).toEqual([...names].sort())
		for (const { text } of Object.values(helps[name] ?? {})) expect(text.trim()).not.toBe('')
	})

	test('has a button for each table', () => {
		const tables = specs.filter(({ control }) => control === 'rows').map((spec) => `${spec.name}Add`)
		expect(tables.filter((key) => !(key in words))).toEqual([])
	})

	test('hints only at fields', () => {
		const inner = specs.flatMap((spec) => (spec.fields ?? []).map((field) => field.name))
		const known = new Set([...names, ...inner, 'authority'])
		const hints = Object.keys(words).filter((key) => key.endsWith('Hint'))
		expect(hints.filter((key) => !known.has(key.slice(0, -'Hint'.length)))).toEqual([])
	})
})

test('each excluded kind of equipment is explained', () => {
	const explained: Record<string, unknown> = draft.excluded
	expect(excludedEquipment.filter((code) => !(code in explained))).toEqual([])
})
