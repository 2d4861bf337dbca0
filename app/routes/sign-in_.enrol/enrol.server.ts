import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { encode } from 'uqr'
import type { Wait } from '#app/components/account/sign-in-parts.tsx'
import { confirmEnrolment, startEnrolment } from '#app/domain/accounts/sign-in/enrolment.server.ts'
import { carriedWaiting, receiveWaiting } from '#app/domain/accounts/sign-in/find-holder.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import { factorForm, keptForm, shownCodes } from '#app/forms/factor.ts'
import type { KeptForm, Waiting } from '#app/forms/kept-form.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findSession, readForm } from '#app/platform/http/signed-in.server.ts'

type Answer = {
	errors: Record<string, string>
	problem: 'refused' | 'tooOften' | 'expired' | null
	wait: Wait | null
	waiting: Waiting
	/** Backup codes, shown only once. */
	codes: string[] | null
	resumed: KeptForm | null
}

/** One step of setting up a second factor: begin, confirm, and confirm that the backup codes are stored. */
export async function enrol(request: Request, context: AppLoadContext) {
	const actor = await enrollingVisitor(request, context)
	const form = await readForm(request)
	const resume = new URL(request.url).searchParams.get('resume')
	if (resume !== null) return data(answerOf(receiveWaiting(resume, form)), { status: 401 })
	const step = form.get('step')
	if (step === 'kept') return finish(form)
	return step === 'confirm' ? confirm(actor, form, request) : start(actor, form)
}

const answerOf = (waiting: Waiting, more: Partial<Answer> = {}): Answer => ({
	errors: {},
	problem: null,
	wait: null,
	waiting,
	codes: null,
	resumed: null,
	...more,
})

async function start(actor: Actor, form: FormData) {
	const { form: _, ...waiting } = carriedWaiting(form)
	await startEnrolment(actor).catch(toProof)
	// The waiting form exists only in the page; without one, a reload must not begin again.
	if (waiting.kept) return data(answerOf(waiting))
	throw redirect(`/sign-in/enrol?next=${encodeURIComponent(waiting.next)}`, 303)
}

async function confirm(actor: Actor, form: FormData, request: Request) {
	const { form: _, ...waiting } = carriedWaiting(form)
	const parsed = parseForm(form, factorForm)
	if (!parsed.ok) return data(answerOf(waiting, { errors: parsed.errors }), { status: 422 })
	const enrolled = await confirmEnrolment(actor, parsed.value.code, request).catch(toProof)
	if (enrolled.outcome !== 'enrolled') {
		const status = { refused: 422, expired: 409, tooOften: 429 }[enrolled.outcome]
		const wait = enrolled.outcome === 'tooOften' ? enrolled.wait : null
		return data(answerOf(waiting, { problem: enrolled.outcome, wait }), { status })
	}
	const headers = enrolled.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])
	return data(answerOf(waiting, { codes: enrolled.codes }), { headers })
}

function finish(form: FormData) {
	const { form: resumed, ...waiting } = carriedWaiting(form)
	const parsed = parseForm(form, keptForm)
	if (!parsed.ok) {
		const codes = shownCodes.safeParse(form.get('codes')).data?.split(' ') ?? null
		return data(answerOf(waiting, { errors: parsed.errors, codes }), { status: 422 })
	}
	if (resumed) return data(answerOf(waiting, { resumed }))
	throw redirect(waiting.next, 303)
}

/** The confirmation has expired meanwhile: it is requested again, and the page begins again. */
function toProof(error: unknown): never {
	if (error instanceof DomainError && error.reason === 'confirmAnew')
		throw redirect('/sign-in/factor?next=/sign-in/enrol', 303)
	throw error
}

/** A QR code as one path of unit squares, for an SVG without style. */
export function qrCode(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 4 })
	const path = data
		.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
		.join('')
	return { size, path }
}

/**
 * The people who may set up a second factor now: those who still have to, and those who have just confirmed. A person
 * with a factor must use it first, so that it cannot be bypassed by setting up another.
 */
export async function enrollingVisitor(request: Request, context: AppLoadContext): Promise<Actor> {
	const visitor = await findSession(request, context)
	const { pathname, search } = new URL(request.url)
	const back = encodeURIComponent(pathname + search)
	if (!visitor) throw redirect(`/sign-in?next=${back}`)
	const { actor, owes } = visitor
	if (owes === 'factor' || (owes === null && !isConfirmed(actor)))
		throw redirect(`/sign-in/factor?next=${back}`)
	return actor
}
