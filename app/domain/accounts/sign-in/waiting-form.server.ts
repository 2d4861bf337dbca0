import { type KeptForm, keepForm, printKept, readKept, type Waiting } from '#app/forms/kept-form.ts'
import { localPath } from '#app/platform/local-path.ts'

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
