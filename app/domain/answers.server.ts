import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** What a section holds: checked values, or the text that was typed when it was put aside unfinished. */
export type SectionValues = Record<string, unknown>
/** All of a request or need, by section, as its column `answers` keeps them. */
export type Answers = Record<string, SectionValues>

const MAX_SIZE = 200_000

/**
 * The answers with one section replaced, fit to be stored: fields the section does not have are left out, and so
 * is NUL, which the database cannot hold. Too much text is refused.
 */
export function withSection(
	answers: Answers,
	section: string,
	values: SectionValues,
	fields: readonly string[],
): Prisma.InputJsonObject {
	const kept = Object.fromEntries(fields.filter((name) => name in values).map((name) => [name, values[name]]))
	const text = JSON.stringify({ ...answers, [section]: kept })
	if (Buffer.byteLength(text) > MAX_SIZE) throw new DomainError('invalid', 'tooLong')
	return JSON.parse(text, (_key, value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value))
}
