import { data, redirect } from '@remix-run/node'
import type * as z from 'zod'
import type { ListError } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import { recordSatisfaction } from '#app/domain/deliveries/training/training-records.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import * as forms from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isNameOf } from '#workflows/names.ts'

/** What a form is answered with where it was refused. */
type Wrong = { errors: Record<string, string>; typed: Record<string, unknown>; listErrors?: ListError[] }
/** Returns the errors of a sent part, or null where it was saved. */
export type Taker = (actor: Actor, deliveryId: string, form: FormData) => Promise<Wrong | null>

/** Takes a form by its schema. Errors of its values are returned, all others thrown. */
export function taking<Schema extends z.ZodType>(
	schema: Schema,
	take: (actor: Actor, deliveryId: string, value: z.output<Schema>) => Promise<unknown>,
): Taker {
	return async (actor, deliveryId, form) => {
		const { ok, ...parsed } = parseForm(form, schema)
		if (!('value' in parsed)) return parsed
		try {
			await take(actor, deliveryId, parsed.value)
		} catch (error) {
			// Errors of values are shown at their fields; all others above the page.
			if (!(error instanceof DomainError) || Object.keys(error.errors).length === 0) throw error
			return { errors: error.errors, typed: parsed.typed }
		}
		return null
	}
}

const takers = {
	plan: taking(forms.coursePlan, savePlan),
	satisfaction: taking(forms.satisfactionForm, recordSatisfaction),
} as const satisfies Record<string, Taker>
/** The parts of the training records that a page can send. */
export type TrainingPart = keyof typeof takers

/** Changes the sent part of the training records: 303 back to it, or 422 with errors and typed values. */
export async function takePart(actor: Actor, deliveryId: string, form: FormData) {
	const name = String(form.get('part'))
	if (!isNameOf(takers, name)) throw new DomainError('conflict', 'impossible')
	const wrong = await takers[name](actor, deliveryId, form)
	if (wrong) return data({ part: name, ...wrong }, { status: 422 })
	return redirect(`/deliveries/${deliveryId}/training#${name}`, 303)
}
