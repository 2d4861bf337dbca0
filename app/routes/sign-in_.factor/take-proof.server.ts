import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { passFactor } from '#app/domain/sign-in/pass-factor.server.ts'
import { factorForm } from '#app/forms/factor.ts'
import { type KeptForm, keepForm, printKept, readKept } from '#app/forms/kept-form.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { localPath } from '#app/platform/local-path.ts'
import { findSession, readForm } from '#app/platform/signed-in.server.ts'

type Answer = {
	errors: Record<string, string>
	problem: 'refused' | 'tooOften' | null
	next: string
	/** A form that waits for the proof, as the page carries it along. */
	kept: { path: string; entries: string } | null
	/** The same once the proof is given. */
	resumed: KeptForm | null
}

/** Takes the proof, and sends whoever gave it where they were going, with the form that was waiting. */
export async function takeProof(request: Request, context: AppLoadContext) {
	const visitor = await findSession(request, context)
	if (!visitor) throw redirect('/sign-in')
	const form = await readForm(request)
	const resume = new URL(request.url).searchParams.get('resume')
	if (resume !== null) return receiveForm(resume, form)

	const textOf = (name: string) => String(form.get(name) ?? '')
	const next = localPath(form.get('next'), '/work')
	const waiting = readKept(pathOf(textOf('path')), textOf('entries'))
	const kept = waiting && { path: waiting.path, entries: printKept(waiting) }
	const answer: Answer = { errors: {}, problem: null, next, kept, resumed: null }
	const parsed = parseForm(form, factorForm)
	if (!parsed.ok) return data({ ...answer, errors: parsed.errors }, { status: 422 })

	const passed = await passFactor(visitor.actor, parsed.value.code, request)
	if (passed === 'passed') return waiting ? data({ ...answer, resumed: waiting }) : redirect(next, 303)
	return data({ ...answer, problem: passed }, { status: passed === 'tooOften' ? 429 : 422 })
}

/** A form that was sent on to here because its author has to prove to be there first. */
function receiveForm(resume: string, form: FormData) {
	const path = pathOf(resume)
	const kept = path ? { path, entries: printKept(keepForm(path, form)) } : null
	const answer: Answer = { errors: {}, problem: null, next: path || '/work', kept, resumed: null }
	return data(answer, { status: 401 })
}

/** A page of ours that a form can go to, or ''. */
function pathOf(resume: string) {
	const path = localPath(resume, '')
	return path.startsWith('/sign-in') ? '' : path
}
