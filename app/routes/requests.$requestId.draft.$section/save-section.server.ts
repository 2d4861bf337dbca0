import { data, redirect } from '@remix-run/node'
import type * as z from 'zod'
import { parseForm } from '#app/forms/parse-form.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { count } from '#workflows/fields.ts'

type Save = {
	schema: z.ZodObject
	save: (values: Record<string, unknown>, answersRevision: number) => Promise<unknown>
	/** The task list, and where "Save and continue" goes. */
	back: string
	next: string
}

/**
 * What the buttons of a section do. "Save and continue" checks, "Save as draft" keeps whatever was typed, and the
 * button that adds a row (without JavaScript) only shows the page again. What was typed always comes back.
 */
export async function saveSection(form: FormData, { schema, save, back, next }: Save) {
	const intent = String(form.get('intent') ?? '')
	const parsed = parseForm(form, schema)
	const { typed } = parsed
	if (intent.startsWith('rows:')) return data({ typed, errors: {}, conflict: false })
	if (!parsed.ok && intent !== 'draft') {
		return data({ typed, errors: parsed.errors, conflict: false }, { status: 422 })
	}

	// A page that does not say what it was drawn from cannot be the latest.
	const answersRevision = count().safeParse(form.get('answersRevision')).data ?? -1
	try {
		await save(parsed.ok ? parsed.value : typed, answersRevision)
	} catch (error) {
		const stale = error instanceof DomainError && error.code === 'conflict' && error.reason === 'conflict'
		if (stale) return data({ typed, errors: {}, conflict: true }, { status: 409 })
		throw error
	}
	return redirect(intent === 'draft' ? back : next)
}
