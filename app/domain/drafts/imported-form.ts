import type { SectionValues } from '#app/domain/core/answers.server.ts'
import type { Difference } from '#app/forms/differences.ts'
import type { RequestSection } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** A need of a form filled in elsewhere. Other needs of it are named by `number`; the id is empty for a new need. */
export type FilledNeed = { id: string; number: number; kind: Kind; answers: Record<string, SectionValues> }

/** A form that was filled in elsewhere. Fields it does not have are not in it. */
export type FilledForm = {
	/** The request that it was drawn from, or none. */
	requestId: string | null
	request: Partial<Record<RequestSection, SectionValues>>
	needs: FilledNeed[]
	/** By `about` or `<need id>.need`: the fingerprint of the section as it was drawn. */
	drawn: Record<string, string>
}

/** Where an answer is in such a form. */
type FormPlace = { need: number | null; section: string }
export type FormError = FormPlace & { field: string; message: string }
export type FormConflict = FormPlace & Difference

/** Ends the transaction of an import: nothing of it is stored. */
export class FormRefused extends Error {
	constructor(readonly errors: FormError[]) {
		super('The form has answers that cannot be taken')
	}
}

/** Goes on only without errors. */
export function refuseIfAny(errors: FormError[]) {
	if (errors.length > 0) throw new FormRefused(errors)
}
