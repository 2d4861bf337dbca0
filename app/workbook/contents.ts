import type { RequestSection } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export type Values = Record<string, unknown>

/** What a workbook is written from: a draft, or nothing for an empty one. */
export type Contents = {
	requestId: string | null
	request: Partial<Record<RequestSection, Values>>
	needs: { id: string; kind: Kind; answers: Record<string, Values> }[]
}

/** A cell as its reader knows it: the name of its sheet and its place there. */
export type CellPlace = { sheet: string; cell: string }
/** An answer that cannot be taken; `need` is the number of its column, `field` its dotted name on its page. */
export type AnswerError = { section: string; need: number | null; field: string; message: string }
export type CellError = CellPlace & AnswerError

/** Where each answer stood, by `placeKey`. */
export type Places = Map<string, CellPlace>

/** What was read from a workbook: answers by section, what they were written from, and what is wrong with them. */
export type ReadContents = {
	requestId: string | null
	request: Partial<Record<RequestSection, Values>>
	/** `id` is empty for a new need; other needs are named by the number of their column. */
	needs: { id: string; number: number; kind: Kind; answers: Record<string, Values> }[]
	/** By `about` or `<need id>.need`: the fingerprint of the section when the workbook was written. */
	drawn: Record<string, string>
	places: Places
	errors: CellError[]
	/** Rows, tables and sheets that this version of the form does not have. */
	unknown: string[]
}
