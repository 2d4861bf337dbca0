import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { en } from '#app/i18n/messages/en.ts'
import { ProgrammeStatus } from '#prisma/generated/enums.ts'
import { statusesOf } from '#tests/support/statuses.ts'
import { workflows } from '#workflows/charts.ts'
import { deliveryEvents } from '#workflows/delivery/delivery.ts'
import { dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { conditions, dueDiligenceStates } from '#workflows/facts.ts'
import { isNameOf } from '#workflows/names.ts'
import { needEvents } from '#workflows/need/events.ts'
import { actsIn } from '#workflows/record-acts.ts'
import { requestEvents } from '#workflows/request/events.ts'
import type { ShownDeliveryStatus, ShownNeedStatus } from '#workflows/status-line.ts'
import { excludedEquipment, kinds } from '#workflows/vocabulary.ts'

const { events, refusals, status } = en

const charts: Record<string, Record<string, z.ZodType>> = {
	request: requestEvents,
	need: needEvents,
	dueDiligence: dueDiligenceEvents,
	...deliveryEvents,
}
const words: Record<string, object> = events
const statusesOfChart = (chart: string): string[] =>
	isNameOf(workflows, chart) ? workflows[chart].states.map(String) : []

// Every other language has the keys of English: the compiler and the test of all words ensure that.
describe.each(Object.entries(charts))('a step of the %s chart', (chart, steps) => {
	test('has a name and a line for the history', () => {
		// Acts on the records are named beside them: they have entries of their own in the history.
		const acts = statusesOfChart(chart)
			.flatMap((status) => actsIn(chart, status))
			.map(({ type }) => type)
		expect(Object.keys(words[chart] ?? {}).sort()).toEqual([...Object.keys(steps), ...acts].sort())
	})

	test('asks for nothing without a label', () => {
		const asked = Object.values(steps).flatMap(namesIn)
		expect(asked.filter((name) => !(name in events.fields))).toEqual([])
	})
})

/** The status shown outside UNODC for a delivery that misuse has stopped. */
const shownInstead = 'stopped' satisfies ShownDeliveryStatus
/** The status shown for a need before its request is submitted. */
const beforeSubmission = 'notSubmitted' satisfies ShownNeedStatus

test('every hint belongs to a field', () => {
	expect(Object.keys(events.hints).filter((name) => !(name in events.fields))).toEqual([])
})

test.each([
	['request', status.request, statusesOf.request],
	['need', status.need, [...statusesOf.need, beforeSubmission]],
	['need in the sentence of its request', status.line.need, [...statusesOf.need, beforeSubmission]],
	['delivery', status.delivery, [...statusesOf.delivery, shownInstead]],
	['delivery in the sentence of its request', status.line.delivery, [...statusesOf.delivery, shownInstead]],
	['programme', status.programme, Object.keys(ProgrammeStatus)],
	['notice', status.notice, statusesOf.notice],
	['case of due diligence', status.dueDiligence, [...statusesOf.due_diligence_case, ...dueDiligenceStates]],
] as const)('every status of a %s has words', (_, words, list) => {
	expect(Object.keys(words).sort()).toEqual([...new Set(list)].sort())
})

test('every condition that can refuse a step is explained', () => {
	expect(Object.keys(conditions).filter((name) => !(name in refusals))).toEqual([])
})

/** Returns the names of all fields of a schema, including those in its rows. */
function namesIn(schema: z.ZodType): string[] {
	// The type of any schema does not say which parts this one has: each is looked for.
	const { def } = schema as unknown as { def: Inside }
	const inner = [def.element, def.innerType, def.in, def.out].filter((one) => one !== undefined)
	const own = Object.entries(def.shape ?? {}).filter(([name]) => name !== 'type')
	return [
		...own.map(([name]) => name),
		...own.flatMap(([, field]) => namesIn(field)),
		...inner.flatMap(namesIn),
	]
}

type Inside = {
	shape?: Record<string, z.ZodType>
	element?: z.ZodType
	innerType?: z.ZodType
	in?: z.ZodType
	out?: z.ZodType
}

const { draft, help } = en

const sections = {
	...requestSections,
	need: needSectionOf('training', 'need'),
	...Object.fromEntries(kinds.map((kind) => [kind, needSectionOf(kind, kind)])),
}
const labels: Record<string, object> = draft
const helps: Record<string, Record<string, { text: string; example: string }>> = help

/** The label of a field in a row or group is `outer_inner` if `inner` has another meaning. */
const innerLabels = ({ name, fields = [] }: FieldSpec, words: Record<string, unknown>) =>
	fields.map((inner) => words[`${name}_${inner.name}`] ?? words[inner.name] ?? `no label for ${inner.name}`)

// Every other language has the keys of English: the compiler and the test of all words ensure that.
describe.each(Object.entries(sections))('the section %s', (name, section) => {
	const words: Record<string, unknown> = { ...labels[name] }
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
