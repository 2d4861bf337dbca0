import { type KeptForm, keepForm, printKept, readKept, type Waiting } from '#app/forms/kept-form.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'

/** The account that an address opens by a password; null where there is none, or none that may be used. */
export async function findHolder(email: string) {
	return withActor(systemActor, async (tx) => {
		const person = await tx.person.findUnique({
			where: { email: email.trim().toLowerCase() },
			select: { id: true, name: true, email: true, language: true, role: true, suspendedAt: true },
		})
		const id = person?.id ?? ''
		// Queried even without a person: the same work for every address.
		const account = await tx.account.findFirst({
			where: { userId: id, providerId: 'credential' },
			select: { password: true },
		})
		const hasFactor =
			(await tx.factor.count({ where: { personId: id, confirmedAt: { not: null } } })) +
				(await tx.passkey.count({ where: { personId: id } })) >
			0
		if (!person || person.suspendedAt || !account?.password) return null
		return { ...person, password: account.password, hasFactor }
	})
}
export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

/** A form that was redirected here because its author must confirm their identity first. */
export function receiveWaiting(resume: string, form: FormData): Waiting {
	const path = pathOf(resume)
	return { next: path || '/work', kept: path ? printed(keepForm(path, form)) : null }
}

/** The same form, carried along in the hidden fields of a page. */
export function carriedWaiting(form: FormData): Waiting & { form: KeptForm | null } {
	const textOf = (name: string) => String(form.get(name) ?? '')
	const waiting = readKept(pathOf(textOf('path')), textOf('entries'))
	return { next: localPath(form.get('next'), '/work'), kept: waiting && printed(waiting), form: waiting }
}

const printed = (form: KeptForm) => ({ path: form.path, entries: printKept(form) })

/** A path of this site that a form can be sent to, or ''. */
function pathOf(resume: string) {
	const path = localPath(resume, '')
	return path.startsWith('/sign-in') ? '' : path
}
