import { statedFields, statedGroups } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** What people wrote into the sections of a request, field by field. */
export const requestTexts = (answers: Stored.Answers, names: readonly RequestSection[]): string[] =>
	names.flatMap((name) => textsIn(requestSections[name], answers[name]))

/** The same of a need: what is asked for, and the section of its kind. */
export const needTexts = (answers: Stored.Answers, kind: Kind): string[] =>
	(['need', kind] as const).flatMap((name) => textsIn(needSectionOf(kind, name), answers[name]))

function textsIn(section: Section, values: Record<string, unknown> = {}): string[] {
	const single = statedFields(section, values)
	const rows = statedGroups(section, values).flatMap(({ rows }) => rows.flat())
	return [...single, ...rows].flatMap((field) => (field.as === 'text' ? [field.value] : []))
}
