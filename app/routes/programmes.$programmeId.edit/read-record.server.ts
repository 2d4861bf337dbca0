import { parseForm } from '#app/forms/parse-form.ts'
import { programmeForm, withoutEmptied } from '#app/forms/programme/record.ts'

/** The sent record: to be saved, to be shown again with errors, or with another row or the fields of another kind. */
export function readRecord(form: FormData) {
	const intent = String(form.get('intent') ?? '')
	const parsed = parseForm(form, programmeForm)
	const typed = withoutEmptied(parsed.typed)
	if (intent === 'showKind' || intent.startsWith('rows:'))
		return { again: { typed, errors: {} }, status: 200 } as const
	if (!parsed.ok) return { again: { typed, errors: parsed.errors }, status: 422 } as const
	const { revision, ...record } = parsed.value
	return { record, revision, typed } as const
}
