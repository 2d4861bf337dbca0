import type * as z from 'zod'
import { controlOf } from '#workflows/fields.ts'
import { isAsked } from './conditions.ts'
import { type Fingerprint, leavesOf } from './fingerprint.ts'
import { mergeField } from './merge.ts'
import type { Section } from './section.ts'

type Values = Record<string, unknown>
type Change = { stored: Values; sent: Values; drawn: readonly Fingerprint[]; keep?: readonly string[] }

/** What a section holds once a page was saved, and the names of the fields that two people changed differently. */
export function mergeSection(section: Section, { stored, sent, drawn, keep = [] }: Change) {
	const values: Values = {}
	const conflicts: string[] = []
	for (const name of Object.keys(section.shape)) {
		const merged = wasOnPage(section, name, sent, stored)
			? mergeField(name, { stored, sent, drawn, keep })
			: { value: stored[name], conflicts: [] }
		if (merged.value !== undefined) values[name] = merged.value
		conflicts.push(...merged.conflicts)
	}
	return { values: settled(section, values), conflicts }
}

// A page sends nothing for these when nothing is ticked or all rows are empty; every other control sends its name.
const silentWhenEmpty = new Set(['tick', 'choices', 'ordered', 'needs', 'rows'])

/** Whether what a page did not send was emptied there, or was not there because it was not asked for. */
function wasOnPage({ name: section, shape }: Section, name: string, sent: Values, stored: Values) {
	if (name in sent) return true
	const control = controlOf(shape[name] as z.ZodType)?.control ?? ''
	return silentWhenEmpty.has(control) && isAsked(section, name, sent) && isAsked(section, name, stored)
}

/** Good values in the form their schema gives them, all others as they were typed. */
function settled({ shape, schema }: Section, values: Values): Values {
	const whole = schema.safeParse(values)
	if (whole.success) return { ...values, ...whole.data }
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			const isEmpty = leavesOf(value).size === 0 // a blank is not yet the 0 or "no" that its schema makes of it
			const good = isEmpty ? undefined : (shape[name] as z.ZodType).safeParse(value)
			return [name, good?.success ? good.data : value]
		}),
	)
}
