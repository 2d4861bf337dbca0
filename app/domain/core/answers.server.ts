import type { Fingerprint } from '#app/forms/fingerprint.ts'
import { mergeSection } from '#app/forms/merge.ts'
import type { Section } from '#app/forms/section.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** The values of a section: checked, or as typed when it was saved unfinished. */
export type SectionValues = Record<string, unknown>
/** All answers of a request or need, by section, as its column `answers` stores them. */
export type Answers = Stored.Answers

/** A requested change of a section. */
export type SectionChange = {
	values: SectionValues
	/**
	 * Checksums of the values the page was shown with: the new values are merged into the stored ones. Without it, they
	 * replace the section.
	 */
	drawn?: readonly Fingerprint[] | undefined
	/** Fields whose stored value is preserved, whatever was sent. */
	keep?: readonly string[] | undefined
}

export type SavedSection = {
	answersRevision: number
	/** The section as stored now. */
	stored: SectionValues
	/** Fields that another person had changed to a different value: theirs are stored. */
	conflicts: string[]
}

const MAX_SIZE = 200_000

/** The answers with one section changed, ready to be stored. */
export function changeSection(answers: Answers, section: Section, { values, drawn, keep }: SectionChange) {
	const stored = answers[section.name] ?? {}
	const merged = drawn
		? mergeSection(section, { stored, sent: values, drawn, keep: keep ?? [] })
		: { values, conflicts: [] }
	const changed = withSection(answers, section, merged.values)
	return {
		answers: changed,
		stored: changed[section.name] ?? {},
		conflicts: merged.conflicts,
	}
}

/** Drops unknown fields, and NUL and lone surrogates, which the database cannot store. Too much text is refused. */
function withSection(answers: Answers, { name, shape }: Section, values: SectionValues): Answers {
	const kept = Object.fromEntries(
		Object.keys(shape)
			.filter((field) => field in values)
			.map((field) => [field, values[field]]),
	)
	const text = JSON.stringify({ ...answers, [name]: kept })
	if (Buffer.byteLength(text) > MAX_SIZE) throw new DomainError('invalid', 'tooLong')
	return JSON.parse(text, (_key, value) =>
		typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
	)
}
