import { createHash, timingSafeEqual } from 'node:crypto'
import { openSessionOf } from '#app/platform/auth.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { type Identity, identityFrom, ProviderError, providerName } from '#app/platform/oidc.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { endFormer } from '../open-session.server.ts'
import { refuseSignIn, type Started, startedBy } from './at-provider.server.ts'
import { greet } from './notify-owner.server.ts'

const SECONDS = 600

export type Entered = { cookies: string[]; next: string }

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
