import { createHash, randomBytes } from 'node:crypto'
import { isAhead } from '#app/platform/clock.server.ts'
import { cookieHeader, cookieIn } from '#app/platform/cookies.server.ts'
import { authorizationAddress, ProviderError, providerName } from '#app/platform/oidc.server.ts'
import { seal, unseal } from '#app/platform/sealed.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in-events.server.ts'
import { admitNetwork } from './admit-sign-in.server.ts'

const COOKIE = 'office'
const SECONDS = 600

/** What the browser stores, encrypted, until the provider sends it back. */
export type Started = { state: string; nonce: string; verifier: string; next: string; until: number }

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
export function startedBy(request: Request): Started | null {
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
export const refuseSignIn = (request: Request, reason: string, personId: string | null = null) =>
	recordSignInEvent('accessRefused', { request, personId, detail: `provider: ${reason}` })
