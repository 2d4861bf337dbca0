import { data, redirect } from '@remix-run/node'
import type { Wait } from '#app/components/account/sign-in-parts.tsx'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { type KeptForm, keepForm, printKept, readKept } from '#app/forms/kept-form.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { signInForm } from '#app/forms/password.ts'
import { rememberLanguage } from '#app/i18n/language.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'

type Answer = {
	errors: Record<string, string>
	typed: { email: string; next: string; resume: string; kept: string }
	problem: 'refused' | 'tooOften' | null
	wait: Wait | null
	/** Once the person is signed in: the form that can be sent on now. */
	resumed: KeptForm | null
}

/** A form that was redirected here because the session of its page had ended. */
export function receiveForm(resume: string, form: FormData, isSignedIn: boolean) {
	const path = pathOf(resume)
	const kept = keepForm(path, form)
	const typed = { email: '', next: path || '/work', resume: path, kept: printKept(kept) }
	const answer: Answer = { errors: {}, typed, problem: null, wait: null, resumed: isSignedIn ? kept : null }
	return data(answer, { status: isSignedIn ? 200 : 401 })
}

/** Signs a person in and redirects to their target page. A form carried along is preserved through every attempt. */
export async function signInWith(request: Request, form: FormData) {
	const textOf = (name: string) => String(form.get(name) ?? '')
	const next = localPath(form.get('next'), '/work')
	const resumed = readKept(pathOf(textOf('resume')), textOf('kept'))
	// The typed password is never sent back.
	const typed = {
		email: textOf('email').slice(0, 254),
		next,
		resume: resumed?.path ?? '',
		kept: resumed ? printKept(resumed) : '',
	}
	const answer: Answer = { errors: {}, typed, problem: null, wait: null, resumed: null }
	const parsed = parseForm(form, signInForm)
	if (!parsed.ok) return data({ ...answer, errors: parsed.errors }, { status: 422 })

	const session = await openSession(request, parsed.value.email, parsed.value.password)
	if (session.outcome !== 'opened') {
		if (session.outcome === 'refused')
			return data({ ...answer, problem: 'refused' as const }, { status: 422 })
		return data({ ...answer, problem: session.outcome, wait: session.wait }, { status: 429 })
	}
	const headers = new Headers(session.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
	headers.append('Set-Cookie', rememberLanguage(request, session.language))
	// A redirect would send the password along with a form, so the page itself sends it.
	if (!resumed) return redirect(next, { status: 303, headers })
	return data({ ...answer, resumed: session.owesFactor ? byProof(resumed) : resumed }, { headers })
}

/** The second factor comes first; its page carries the form along. */
const byProof = ({ path, entries }: KeptForm): KeptForm => ({
	path: `/sign-in/factor?resume=${encodeURIComponent(path)}`,
	entries,
})

/** A path of this site that a form can be sent to, or ''. */
function pathOf(resume: string) {
	const path = localPath(resume, '')
	return path.startsWith('/sign-in') ? '' : path
}
