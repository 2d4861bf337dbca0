import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { isAhead } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { seal, unseal } from '#app/platform/keys/sealed.server.ts'
import { openSessionOf } from '#app/platform/sign-in/auth.server.ts'
import { cookieHeader, cookieIn } from '#app/platform/sign-in/cookies.server.ts'
import {
	authorizationAddress,
	type Identity,
	identityFrom,
	ProviderError,
	providerName,
} from '#app/platform/sign-in/oidc.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { endFormer } from '../sessions.server.ts'
import { admitNetwork, countedRight } from './admit-sign-in.server.ts'
import { greet } from './notify-owner.server.ts'

const COOKIE = 'office'

/** What the browser stores, encrypted, until the provider sends it back. */
type Started = { state: string; nonce: string; verifier: string; next: string; until: number }

/** Display name of UNODC's identity provider; null where none is configured. */
export const officeProvider = () => providerName()

const random = () => randomBytes(32).toString('base64url')

/**
 * Address at which the identity provider signs people in, and the cookie that identifies the return; null where the
 * provider cannot be reached.
 */
export async function startAtProvider(request: Request, next: string) {
	if (!providerName() || !(await admitNetwork(request, 'provider'))) return null
	const started = {
		state: random(),
		nonce: random(),
		verifier: random(),
		next,
		until: Date.now() + SECONDS * 1000,
	}
	const challenge = createHash('sha256').update(started.verifier).digest('base64url')
	try {
		const address = await authorizationAddress({ ...started, challenge })
		return { address, cookie: cookieHeader(COOKIE, seal(JSON.stringify(started)), SECONDS) }
	} catch (error) {
		if (!(error instanceof ProviderError)) throw error
		await refuseSignIn(request, error.reason)
		return null
	}
}

/** The sign-in that this browser started within the last ten minutes; null for anything else. */
function startedBy(request: Request): Started | null {
	try {
		const started: Started = JSON.parse(unseal(cookieIn(request, COOKIE) ?? ''))
		return isAhead(started.until, SECONDS * 1000, new Date()) ? started : null
	} catch {
		return null
	}
}

/** The header that removes the cookie: each start can be used once. */
export const forgetStarted = () => cookieHeader(COOKIE, '', 0)

/** Logs why a sign-in by the identity provider was refused; the page shows the same text for every reason. */
const refuseSignIn = (request: Request, reason: string, personId: string | null = null) =>
	recordSignInEvent('accessRefused', { request, personId, detail: `provider: ${reason}` })

const SECONDS = 600

type Entered = { cookies: string[]; next: string }

/**
 * Signs in a member of UNODC personnel whom the identity provider has named. The account is found by the address that
 * the provider confirms, and afterwards by the provider's own identifier. Never creates an account. Returns null for
 * all others; the sign-in log states why.
 */
export async function enterByProvider(request: Request): Promise<Entered | null> {
	try {
		const started = await claimStart(request)
		const person = await personOf(await identified(request, started))
		await endFormer(request)
		const { id, cookies } = await openSessionOf(request, person.id)
		const at = new Date()
		const proven = person.factor ? { factorAt: at, confirmedAt: at } : {}
		await signInDatabase().session.updateMany({ where: { id }, data: { ...proven, lastSeenAt: at } })
		// No password of this system is involved whose change would make the browser unknown again.
		const known = await greet(request, { id: person.id, password: '' }, 'provider')
		await countedRight(request, 'provider')
		return { cookies: [...cookies, known], next: started.next }
	} catch (error) {
		const { reason, personId } = reasonOf(error)
		if (!reason) throw error
		await refuseSignIn(request, reason, personId)
		return null
	}
}

class NotLetIn extends Error {
	constructor(
		readonly reason: string,
		readonly personId: string | null = null,
	) {
		super(reason)
	}
}

function reasonOf(error: unknown): { reason: string | null; personId: string | null } {
	if (error instanceof NotLetIn) return error
	return { reason: error instanceof ProviderError ? error.reason : null, personId: null }
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** A return from the provider is accepted only in the browser that started it, and once. */
async function claimStart(request: Request): Promise<Started> {
	const started = startedBy(request)
	const state = new URL(request.url).searchParams.get('state') ?? ''
	if (!providerName() || !started) throw new NotLetIn('notStarted')
	if (!timingSafeEqual(digest(state), digest(started.state))) throw new NotLetIn('otherState')
	const isFirst = await withinLimit(`provider:${digest(state).toString('base64url')}`, 1, SECONDS)
	if (!isFirst) throw new NotLetIn('usedState')
	return started
}

async function identified(request: Request, { nonce, verifier }: Started): Promise<Identity> {
	const { searchParams } = new URL(request.url)
	const code = searchParams.get('code')
	if (searchParams.has('error') || !code) throw new NotLetIn('refusedThere')
	return identityFrom({ code, verifier, nonce, issuer: searchParams.get('iss') })
}

async function personOf({ issuer, subject, email, factor }: Identity) {
	if (!email) throw new NotLetIn('addressNotVerified')
	const person = await signInDatabase().person.findUnique({
		where: { email },
		select: { id: true, role: true, suspendedAt: true, leftAt: true },
	})
	if (!person) throw new NotLetIn('unknownPerson')
	if (person.suspendedAt || person.leftAt) throw new NotLetIn('suspended', person.id)
	if (!isOfficeRole(person.role)) throw new NotLetIn('notOfOffice', person.id)
	await bind(person.id, `oidc ${issuer}`, subject)
	return { id: person.id, factor }
}

/** At the first sign-in the provider's identifier of a person is saved; afterwards no other identifier is accepted. */
async function bind(userId: string, providerId: string, accountId: string) {
	const accounts = signInDatabase().account
	const where = { providerId, OR: [{ userId }, { accountId }] }
	if ((await accounts.count({ where })) === 0) {
		const at = new Date()
		// One row for each person and provider, also when two requests run at the same time.
		const row = { id: idOf(providerId, userId), providerId, userId, accountId, createdAt: at, updatedAt: at }
		await accounts.createMany({ data: row, skipDuplicates: true })
	}
	const bound = await accounts.findMany({ where })
	if (bound.some((account) => account.userId !== userId || account.accountId !== accountId))
		throw new NotLetIn('otherSubject', userId)
}
