import { type ActionFunctionArgs, type AppLoadContext, data, redirect } from '@remix-run/node'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { DomainError, TooOften } from '#app/platform/domain-error.ts'
import { noteStorage, storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { type Upload, withUpload } from '#app/platform/files/upload.server.ts'
import { addressForLog } from '#app/platform/log/address-for-log.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { asAct, withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { findVisitor, type Visitor } from '#app/platform/sign-in/visitor.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { rethrow } from './away.server.ts'
import { isBeyondLimits, isSecret, withHiddenRemoved } from './posted-form.ts'

export type { TimeLeft } from '#app/platform/sign-in/visitor.server.ts'

/** A rejected action, as its page shows it: above the present state, with the typed values but secrets. */
export type Problem = {
	code: 'conflict' | 'refused' | 'invalid' | 'unavailable' | 'tooMany'
	reason: Reason
	errors: Record<string, string>
	typed: Record<string, unknown>
}

const known = new WeakMap<AppLoadContext, Promise<Visitor | null>>()

/** Returns the session of the request, complete or not; read once per request. */
export function findSession(request: Request, context?: AppLoadContext): Promise<Visitor | null> {
	if (!context) return findVisitor(request).catch(rethrow)
	const asked = known.get(context) ?? findVisitor(request).catch(rethrow)
	known.set(context, asked)
	return asked.then((visitor) => {
		if (visitor) context.seen?.(visitor.actor.id)
		return visitor
	})
}

/** Returns the person of the request; null until they have given all proof that their role requires. */
export async function findActor(request: Request, context?: AppLoadContext): Promise<Actor | null> {
	const visitor = await findSession(request, context)
	return visitor && !visitor.owes ? visitor.actor : null
}

const statuses = {
	'not-found': 404,
	conflict: 409,
	refused: 403,
	invalid: 422,
	unavailable: 503,
	tooMany: 429,
} as const

const statusOf = ({ code, reason }: Pick<DomainError, 'code' | 'reason'>) =>
	reason === 'storageFull' ? 507 : statuses[code]

/** The status for files that were rejected one by one: a storage problem comes before a problem of a file. */
export const statusOfRefused = (refused: readonly { reason: Reason }[]) => {
	const found = refused.find(({ reason }) => reason === 'storageFull' || reason === 'storageRefuses')
	return found ? statusOf({ code: 'unavailable', reason: found.reason }) : statuses.invalid
}

/** Returns the status of a rejection, and how long to wait if waiting helps. */
function answerOf(refused: DomainError) {
	const headers: Record<string, string> = {}
	if (refused instanceof TooOften) headers['Retry-After'] = String(refused.seconds)
	return { status: statusOf(refused), headers }
}

function asDomainError(error: unknown): DomainError | null {
	if (error instanceof DomainError) return error
	if (!(error instanceof WorkflowError)) return asUnavailable(error)
	const code = error.code === 'forbidden' ? 'refused' : 'conflict'
	return new DomainError(code, error.reason ?? error.code)
}

/** If storage fails, the submitted form is not at fault: the message says so, and it can be sent again. */
function asUnavailable(error: unknown): DomainError | null {
	const problem = storageProblemOf(error)
	if (!problem) return null
	noteStorage(problem, error)
	return new DomainError('unavailable', problem)
}

type Args = ActionFunctionArgs
type SignedIn = Args & { actor: Actor }

/** A loader for signed-in people; others are sent to sign in and then back. */
export function signedInLoader<T>(load: (args: SignedIn) => Promise<T>) {
	return async (args: Args): Promise<T> => {
		const actor = await findActor(args.request, args.context)
		if (!actor) throw redirect(await signInAddress(args))
		try {
			return await load({ ...args, actor })
		} catch (error) {
			const refused = await refusalOf(error, actor, args.request)
			throw data({ reason: refused.reason, isReading: true }, answerOf(refused))
		}
	}
}

/** The same for a page that changes nothing: everything it reads is one moment, in one transaction. */
export const readingLoader = <T>(load: (args: SignedIn & { read: Read }) => Promise<T>) =>
	signedInLoader((args) => readAs(args.actor, (read) => load({ ...args, read })))

/** Reads the posted form. A malformed or interrupted one is not a server error: 422. */
export async function readForm(request: Request): Promise<FormData> {
	const form = await request.formData().catch(() => null)
	if (!form || isBeyondLimits(form)) throw data({ reason: 'badValue' }, { status: 422 })
	return withHiddenRemoved(form)
}

/**
 * An action for signed-in people. A domain error is returned as a `Problem` for the page: 409 stale or not open, 403 no
 * permission, 422 wrong values, 429 too much e-mail at once. "Not found" and "not visible to you" are the same 404.
 */
export function signedInAction<T>(act: (args: SignedIn & { form: FormData }) => Promise<T>) {
	return async (args: Args) => {
		const actor = await findActor(args.request, args.context)
		if (!actor) throw await sentToSignIn(args)
		const form = await readForm(args.request)
		try {
			return await asAct(actor.id, () => act({ ...args, actor, form }))
		} catch (error) {
			if (isUnconfirmed(error)) throw sentOn(args.request, PROOF)
			return refusal(error, { ...args, actor, form })
		}
	}
}

/**
 * The same for a form with files: `files` contains those that arrived, all complete, until the action has returned. The
 * person pays for `work` with files; a confirmation without any is free.
 */
export function signedInUpload<T>(
	act: (args: SignedIn & Upload) => Promise<T>,
	work: 'upload' | 'import' = 'upload',
) {
	return async (args: Args) => {
		const actor = await findActor(args.request, args.context)
		if (!actor) throw redirect(await signInAddress(args))
		let form = new FormData()
		try {
			return await withUpload(args.request, async (upload) => {
				form = withHiddenRemoved(upload.form)
				if (upload.files.length > 0) await spend(work)
				return asAct(actor.id, () => act({ ...args, actor, ...upload, form }))
			})
		} catch (error) {
			if (isUnconfirmed(error)) throw redirect(`${PROOF}?next=${pageOf(args.request)}`, 303)
			const refused = asDomainError(error) ?? error
			const ofFile = refused instanceof DomainError && refused.code === 'unavailable'
			// The message is shown at the file field.
			return refusal(
				ofFile ? new DomainError(refused.code, refused.reason, { file: refused.reason }) : refused,
				{ ...args, actor, form },
			)
		}
	}
}

/** Returns a domain error as a `Problem` with its status; rethrows any other error. */
async function refusal(error: unknown, { actor, request, form }: SignedIn & { form: FormData }) {
	const refused = await refusalOf(error, actor, request)
	if (refused.code === 'not-found') throw data({ reason: 'not-found' }, { status: 404 })
	const { pathname } = new URL(request.url)
	const shown = [...form.keys()].filter((name) => !isSecret(pathname, name))
	const problem: Problem = {
		code: refused.code,
		reason: refused.reason,
		errors: refused.errors,
		typed: Object.fromEntries(shown.map((name) => [name, form.getAll(name).map(String)])),
	}
	return data({ problem }, answerOf(refused))
}

/**
 * An action that a script of a page calls: it always returns JSON, and leaves sign-in to the page. Rejects large bodies
 * unread.
 */
export function signedInAnswer<T>(act: (args: SignedIn & { form: FormData }) => Promise<T>) {
	return async (args: Args): Promise<Response> => {
		const actor = await findActor(args.request, args.context)
		if (!actor) return Response.json({ reason: 'signedOut' }, { status: 401 })
		if (isTooLarge(args.request)) return Response.json({ reason: 'tooLong' }, { status: 413 })
		const form = await args.request.formData().catch(() => null)
		if (!form || isBeyondLimits(form)) return Response.json({ reason: 'badValue' }, { status: 400 })
		try {
			return Response.json(await asAct(actor.id, () => act({ ...args, actor, form })))
		} catch (error) {
			const refused = await refusalOf(error, actor, args.request)
			return Response.json({ reason: refused.reason }, answerOf(refused))
		}
	}
}

async function refusalOf(error: unknown, actor: Actor, request: Request): Promise<DomainError> {
	const refused = asDomainError(error)
	if (!refused) return rethrow(error)
	const { code, reason } = refused
	if (code === 'unavailable') return refused // already logged
	log.info({ actor: actor.id, reason, path: addressForLog(new URL(request.url).pathname) }, 'refused')
	if ((code === 'not-found' || code === 'refused') && reason !== 'confirmAnew')
		await keepRefusal(actor, reason, request)
	return refused
}

const KEPT = 20
const SECONDS = 300

/** A person who tries many addresses is recorded, but cannot fill the log. */
async function keepRefusal({ id: personId }: Actor, detail: string, request: Request) {
	if (await withinLimit(`refused:${personId}`, KEPT, SECONDS).catch(rethrow))
		await recordSignInEvent('accessRefused', { personId, detail, request }).catch(rethrow)
}

// Twenty equipment items filled to the last character in Chinese, each character sent as nine.
const MAX_FORM = 500_000

const isTooLarge = (request: Request) => Number(request.headers.get('content-length')) > MAX_FORM

const PROOF = '/sign-in/factor'

/** A binding act requires recent authentication. */
const isUnconfirmed = (error: unknown) => asDomainError(error)?.reason === 'confirmAnew'

/** Returns the page where the missing proof can be given. */
async function doorOf({ request, context }: Args) {
	const owed = (await findSession(request, context))?.owes
	return owed ? { factor: PROOF, enrolment: '/sign-in/enrol' }[owed] : '/sign-in'
}

const pageOf = (request: Request) => {
	const { pathname, search } = new URL(request.url)
	return encodeURIComponent(pathname + search)
}

/** The browser posts the form to that page again (307), and that page returns it afterwards. */
const sentOn = (request: Request, door: string) => redirect(`${door}?resume=${pageOf(request)}`, 307)

/**
 * Sends a person whose session has ended to sign in, together with the form. Files and large forms are not carried
 * along.
 */
async function sentToSignIn(args: Args) {
	const { request } = args
	const isPlain = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
	if (!isPlain || isTooLarge(request)) return redirect(await signInAddress(args))
	return sentOn(request, await doorOf(args))
}

async function signInAddress(args: Args) {
	const { request } = args
	const isPage = request.method === 'GET' && new URL(request.url).pathname !== '/'
	return `${await doorOf(args)}${isPage ? `?next=${pageOf(request)}` : ''}`
}
