import { type KeptForm, keepForm, printKept, readKept, type Waiting } from '#app/forms/kept-form.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { localPath } from '#app/platform/local-path.ts'

/** Whose account an address opens by a password; null where there is none, or none that may be opened. */
export async function findHolder(email: string) {
	return withActor(systemActor, async (tx) => {
		const person = await tx.person.findUnique({
			where: { email: email.trim().toLowerCase() },
			select: { id: true, name: true, email: true, language: true, role: true, suspendedAt: true },
		})
		const id = person?.id ?? ''
		// Asked whether or not there is somebody: the same work for every address.
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

/** A form that was sent on to here because its author has to prove to be there first. */
export function receiveWaiting(resume: string, form: FormData): Waiting {
	const path = pathOf(resume)
	return { next: path || '/work', kept: path ? printed(keepForm(path, form)) : null }
}

/** The same as a page has carried it along in its hidden fields. */
export function carriedWaiting(form: FormData): Waiting & { form: KeptForm | null } {
	const textOf = (name: string) => String(form.get(name) ?? '')
	const waiting = readKept(pathOf(textOf('path')), textOf('entries'))
	return { next: localPath(form.get('next'), '/work'), kept: waiting && printed(waiting), form: waiting }
}

const printed = (form: KeptForm) => ({ path: form.path, entries: printKept(form) })

/** A page of ours that a form can go to, or ''. */
function pathOf(resume: string) {
	const path = localPath(resume, '')
	return path.startsWith('/sign-in') ? '' : path
}
