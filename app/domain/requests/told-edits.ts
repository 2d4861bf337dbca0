import type { SectionEdit } from '#app/domain/drafts/section-edits.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { sectionAt } from '#app/forms/sections.ts'
import { attachmentsPath } from '#app/forms/unlocking.ts'

/** A save of a section, ready for display; `rank` is the number of its need. */
export type ToldEdit = {
	at: string
	by: string | null
	rank: string | null
	section: RequestSection | NeedSection | typeof attachmentsPath
	fields: string[]
}

/** Resolves the id of a person or of a need. */
type Names = (id: string) => string | undefined

/** Edits as their readers know them: by name, need and section. */
export const toldEdits = (edits: readonly SectionEdit[], names: Names): ToldEdit[] =>
	edits.flatMap(({ at, editedById, place, fields }) => {
		const section = place === attachmentsPath ? attachmentsPath : sectionAt(place)?.name
		const rank = place.includes('.') ? (names(place.split('.')[0] ?? '') ?? null) : null
		return section ? [{ at, by: names(editedById) ?? null, rank, section, fields }] : []
	})

/** The edits that an entry of the audit trail seals. */
export const editsIn = ({ edits }: Record<string, unknown>, names: Names): ToldEdit[] =>
	Array.isArray(edits) ? toldEdits(edits, names) : []
