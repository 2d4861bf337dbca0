import { type AppLoadContext, data, redirect } from '@remix-run/node'
import type { Wait } from '#app/components/account/sign-in-parts.tsx'
import { carriedWaiting, receiveWaiting } from '#app/domain/accounts/sign-in/find-holder.server.ts'
import { type Proof, passFactor } from '#app/domain/accounts/sign-in/pass-factor.server.ts'
import { factorForm, passwordProof } from '#app/forms/factor.ts'
import type { KeptForm, Waiting } from '#app/forms/kept-form.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { findSession, readForm } from '#app/platform/http/signed-in.server.ts'

type Answer = {
	errors: Record<string, string>
	problem: 'refused' | 'tooOften' | 'passkeyRefused' | 'passwordRefused' | null
	/** When the next proof of this kind is accepted, after too many attempts. */
	wait: Wait | null
	waiting: Waiting
	/** The waiting form, once the proof is given. */
	resumed: KeptForm | null
}

/** Checks the proof, and redirects to the target page, with the waiting form. */
export async function takeProof(request: Request, context: AppLoadContext) {
	const visitor = await findSession(request, context)
	if (!visitor) throw redirect('/sign-in')
	// The browser posts a waiting form there again.
	if (visitor.owes === 'enrolment') throw redirect(`/sign-in/enrol${new URL(request.url).search}`, 307)
	const form = await readForm(request)
	const resume = new URL(request.url).searchParams.get('resume')
	if (resume !== null) return toldToProve(receiveWaiting(resume, form))

	const { form: waitingForm, ...waiting } = carriedWaiting(form)
	const answer: Answer = { errors: {}, problem: null, wait: null, waiting, resumed: null }
	const proof = proofIn(form, visitor.actor.session?.hasFactor === true)
	if ('errors' in proof) return data({ ...answer, errors: proof.errors }, { status: 422 })

	const passed = await passFactor(visitor.actor, proof, request)
	if (passed.outcome === 'refused') return data({ ...answer, problem: refusalOf(proof) }, { status: 422 })
	if (passed.outcome === 'tooOften')
		return data({ ...answer, problem: passed.outcome, wait: passed.wait }, { status: 429 })
	const headers = passed.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])
	if (!waitingForm) return redirect(waiting.next, { status: 303, headers })
	return data({ ...answer, resumed: waitingForm }, { headers })
}

const toldToProve = (waiting: Waiting) =>
	data<Answer>({ errors: {}, problem: null, wait: null, waiting, resumed: null }, { status: 401 })

function proofIn(form: FormData, hasFactor: boolean): Proof | { errors: Record<string, string> } {
	const passkey = form.get('passkey')
	if (typeof passkey === 'string' && passkey !== '') return { passkey }
	const parsed = hasFactor ? parseForm(form, factorForm) : parseForm(form, passwordProof)
	return parsed.ok ? parsed.value : { errors: parsed.errors }
}

function refusalOf(proof: Proof) {
	if ('passkey' in proof) return 'passkeyRefused' as const
	return 'password' in proof ? ('passwordRefused' as const) : ('refused' as const)
}
