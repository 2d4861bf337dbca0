import { data, redirect } from '@remix-run/node'
import type * as z from 'zod'
import { revokeCertificate } from '#app/domain/certificates/revoke-certificate.server.ts'
import { addNominees, vetNominees, withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { type ListError, readNomineeList } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import {
	recordAttendance,
	recordFollowUp,
	recordResults,
} from '#app/domain/deliveries/training/training-records.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import * as forms from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isNameOf } from '#workflows/names.ts'

type Wrong = { errors: Record<string, string>; typed: Record<string, unknown>; listErrors?: ListError[] }
/** Returns the errors of a sent part, or null where it was saved. */
type Taker = (actor: Actor, deliveryId: string, form: FormData) => Promise<Wrong | null>

function taking<Schema extends z.ZodType>(
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

/** A list uploaded as a file, treated as if pasted. */
async function asPasted(form: FormData) {
	const file = form.get('file')
	if (!(file instanceof File)) return form
	const pasted = new FormData()
	pasted.set('list', await file.text())
	return pasted
}

const takeList: Taker = async (actor, deliveryId, form) => {
	const { ok, ...parsed } = parseForm(await asPasted(form), forms.nomineeList)
	if (!('value' in parsed)) return parsed
	const { people, errors: listErrors } = readNomineeList(parsed.value.list)
	if (listErrors.length > 0) return { errors: {}, typed: parsed.typed, listErrors }
	try {
		await addNominees(actor, deliveryId, people)
	} catch (error) {
		const [place, key] = (error instanceof DomainError && Object.entries(error.errors)[0]) || []
		if (!place || !key) throw error
		const row = Number(place.split('.')[1] ?? 0) + 1
		return { errors: {}, typed: parsed.typed, listErrors: [{ row, column: 'name', key }] }
	}
	return null
}

const takers = {
	plan: taking(forms.coursePlan, savePlan),
	nominee: taking(forms.nominee, (actor, id, person) => addNominees(actor, id, [person])),
	list: takeList,
	withdraw: taking(forms.nomineeId, (actor, id, { nomineeId }) => withdrawNominee(actor, id, nomineeId)),
	vetting: taking(forms.vettingForm, (actor, id, { vetting }) => vetNominees(actor, id, vetting)),
	attendance: taking(forms.attendanceForm, recordAttendance),
	results: taking(forms.resultsForm, recordResults),
	followUp: taking(forms.followUpForm, recordFollowUp),
	revoke: taking(forms.revocation, (actor, id, { nomineeId, reason }) =>
		revokeCertificate(actor, id, nomineeId, reason),
	),
} as const satisfies Record<string, Taker>
/** The parts of the training records that a page can send. */
export type TrainingPart = keyof typeof takers

const anchors: Partial<Record<TrainingPart, string>> = {
	nominee: 'nominees',
	list: 'nominees',
	withdraw: 'nominees',
	revoke: 'certificates',
}

/** Changes the sent part of the training records: 303 back to it, or 422 with errors and typed values. */
export async function takePart(actor: Actor, deliveryId: string, form: FormData) {
	const name = String(form.get('part'))
	if (!isNameOf(takers, name)) throw new DomainError('conflict', 'impossible')
	const wrong = await takers[name](actor, deliveryId, form)
	const listErrors: ListError[] = []
	if (wrong) return data({ part: name, listErrors, ...wrong }, { status: 422 })
	return redirect(`/deliveries/${deliveryId}/training#${anchors[name] ?? name}`, 303)
}
