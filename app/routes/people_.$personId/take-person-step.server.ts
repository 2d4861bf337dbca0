import { data, redirect } from '@remix-run/node'

import { recordNationality } from '#app/domain/people/person.server.ts'
import {
	allowExport,
	endSessionsOf,
	readmitPerson,
	suspendPerson,
} from '#app/domain/people/suspend-person.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { nationalityForm } from '#app/forms/person.ts'
import { withReason } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Judged = { personId: string; reason: string }

/** The forms that ask for a reason: the operation of each, and the notice shown afterwards. */
const steps: Record<string, { act: (actor: Actor, judged: Judged) => Promise<void>; done: string }> = {
	suspend: { act: suspendPerson, done: 'suspended' },
	readmit: { act: readmitPerson, done: 'readmitted' },
	allowExport: { act: (actor, judged) => allowExport(actor, { ...judged, mayExport: true }), done: 'export' },
	disallowExport: {
		act: (actor, judged) => allowExport(actor, { ...judged, mayExport: false }),
		done: 'export',
	},
}

/** Carries out one of the forms of the page. */
export async function takePersonStep(actor: Actor, personId: string, form: FormData) {
	const intent = String(form.get('intent') ?? 'nationality')
	const page = `/people/${encodeURIComponent(personId)}`
	if (intent === 'nationality') return record(actor, personId, form)
	if (intent === 'endSessions') {
		await endSessionsOf(actor, personId)
		return redirect(`${page}?done=sessions`, 303)
	}
	const step = Object.hasOwn(steps, intent) ? steps[intent] : undefined
	if (!step) throw new DomainError('invalid', 'badValue')
	const parsed = parseForm(form, withReason)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await step.act(actor, { personId, ...parsed.value })
	return redirect(`${page}?done=${step.done}`, 303)
}

async function record(actor: Actor, personId: string, form: FormData) {
	const parsed = parseForm(form, nationalityForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { nationality = null } = parsed.value
	await recordNationality(actor, { personId, nationality })
	return redirect(`/people/${encodeURIComponent(personId)}?recorded`, 303)
}
