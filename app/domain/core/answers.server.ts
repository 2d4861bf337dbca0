import type { Fingerprint } from '#app/forms/fingerprint.ts'
import { mergeSection } from '#app/forms/merge.ts'
import type { Section } from '#app/forms/section.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** What a section holds: checked values, or the text that was typed when it was put aside unfinished. */
export type SectionValues = Record<string, unknown>
/** All of a request or need, by section, as its column `answers` keeps them. */
export type Answers = Record<string, SectionValues>

/** What somebody wants a section to say. */
export type SectionChange = {
	values: SectionValues
	/** What the page was drawn from: the values are merged into what is stored. Left out, they replace the section. */
	drawn?: readonly Fingerprint[] | undefined
	/** Fields for which the stored value stays, whatever was sent. */
	keep?: readonly string[] | undefined
}

export type SavedSection = {
	answersRevision: number
	/** The section as it is stored now. */
	stored: SectionValues
	/** Fields that somebody else had changed to something else: theirs are stored. */
	conflicts: string[]
}

const MAX_SIZE = 200_000

/** The answers with one section changed, fit to be stored. */
export function changeSection(answers: Answers, section: Section, { values, drawn, keep }: SectionChange) {
	const stored = answers[section.name] ?? {}
	const merged = drawn
		? mergeSection(section, { stored, sent: values, drawn, keep: keep ?? [] })
		: { values, conflicts: [] }
	const changed = withSection(answers, section, merged.values)
	return {
		answers: changed,
		stored: (changed as Answers)[section.name] ?? {},
		conflicts: merged.conflicts,
	}
}

/**
 * Fields that the section does not have are left out, and so are NUL and half characters, which the database cannot
 * hold. Too much text is refused.
 */
function withSection(answers: Answers, { name, shape }: Section, values: SectionValues) {
	const kept = Object.fromEntries(
		Object.keys(shape)
			.filter((field) => field in values)
			.map((field) => [field, values[field]]),
	)
	const text = JSON.stringify({ ...answers, [name]: kept })
	if (Buffer.byteLength(text) > MAX_SIZE) throw new DomainError('invalid', 'tooLong')
	return JSON.parse(text, (_key, value) =>
		typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
	) as Prisma.InputJsonObject
}
