import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTPayload, jwtVerify } from 'jose'
import * as z from 'zod'
import { isAhead } from '#app/platform/clock.server.ts'
import { fetchOutside, neighbourMs } from '#app/platform/deadline.server.ts'
import { env } from '#app/platform/env.server.ts'

const KEPT_MS = 600_000
/** Signatures only: unsigned tokens are rejected, and so are those that our own secret could have made. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
/** How a provider states that it required more than a password (RFC 8176). */
const factors = ['mfa', 'otp', 'hwk', 'fpt', 'face']

const discovered = z.object({
	issuer: z.string(),
	authorization_endpoint: z.url(),
	token_endpoint: z.url(),
	jwks_uri: z.url(),
	token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
	authorization_response_iss_parameter_supported: z.boolean().optional(),
})
type Discovered = z.infer<typeof discovered>
type Provider = { about: Discovered; keys: ReturnType<typeof createRemoteJWKSet>; until: number }

/** Why a sign-in was rejected; for the sign-in log, never for the page. */
export class ProviderError extends Error {
	constructor(readonly reason: 'providerAway' | 'codeRefused' | 'tokenRefused' | 'otherIssuer') {
		super(reason)
	}
}

/** Returns the display name of the identity provider of UNODC; null if none is set. */
export const providerName = () => (env.OIDC_ISSUER ? env.OIDC_NAME : null)

const providerAddress = () => `${env.APP_URL}/sign-in/office/back`

let provider: Provider | undefined

async function fetchJson(address: string, init: RequestInit = {}): Promise<unknown> {
	return fetchOutside(address, init, (answer) => {
		if (!answer.ok) throw new Error(`The identity provider answered ${answer.status}`)
		return answer.json()
	})
}

/** As the library of tokens fetches the keys of the provider. */
const fetchKeys: FetchImplementation = (address, { headers, method }) =>
	fetchOutside(address, { headers, method }, async (answer) => {
		const { status } = answer
		return new Response(await answer.arrayBuffer(), { status })
	})

/** Only encrypted addresses, or those on this machine. */
const isSafe = (address: string) => {
	const { protocol, hostname } = new URL(address)
	return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

async function findProvider(): Promise<Provider> {
	if (provider && isAhead(provider.until, KEPT_MS, new Date())) return provider
	const issuer = env.OIDC_ISSUER ?? ''
	const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
	const read = await fetchJson(address).catch(() => null)
	const about = discovered.safeParse(read)
	if (!about.success) throw new ProviderError('providerAway')
	const { authorization_endpoint, token_endpoint, jwks_uri } = about.data
	if (about.data.issuer !== issuer || ![authorization_endpoint, token_endpoint, jwks_uri].every(isSafe))
		throw new ProviderError('otherIssuer')
	const keys = createRemoteJWKSet(new URL(jwks_uri), {
		timeoutDuration: neighbourMs(),
		[customFetch]: fetchKeys,
	})
	provider = { about: about.data, keys, until: Date.now() + KEPT_MS }
	return provider
}

type AuthorizationRequest = { state: string; nonce: string; challenge: string }

/**
 * Returns the address where the provider identifies the person. It asks again each time: signing out here also ends
 * that sign-in.
 */
export async function authorizationAddress({
	state,
	nonce,
	challenge,
}: AuthorizationRequest): Promise<string> {
	const { about } = await findProvider()
	const address = new URL(about.authorization_endpoint)
	const asked = {
		response_type: 'code',
		response_mode: 'query',
		scope: 'openid email',
		prompt: 'login',
		client_id: env.OIDC_CLIENT_ID ?? '',
		redirect_uri: providerAddress(),
		state,
		nonce,
		code_challenge: challenge,
		code_challenge_method: 'S256',
		...(env.OIDC_ACR && { acr_values: env.OIDC_ACR }),
	}
	for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
	return address.href
}

/** The identity stated by the provider: `factor` if it required more than a password. */
export type Identity = { issuer: string; subject: string; email: string; factor: boolean }

type Answered = { code: string; verifier: string; nonce: string; issuer: string | null }

/** Exchanges the code for a token and validates it; throws if anything differs from what is required. */
export async function identityFrom({ code, verifier, nonce, issuer }: Answered): Promise<Identity> {
	const { about, keys } = await findProvider()
	const named = about.authorization_response_iss_parameter_supported === true
	if ((issuer !== null || named) && issuer !== about.issuer) throw new ProviderError('otherIssuer')
	const token = await tradeCode(about, code, verifier)
	const claims = await jwtVerify(token, keys, {
		issuer: about.issuer,
		audience: env.OIDC_CLIENT_ID ?? '',
		algorithms,
		clockTolerance: 60,
		requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
		maxTokenAge: '10 minutes',
	}).then(
		({ payload }) => payload,
		() => null,
	)
	if (!claims || claims.nonce !== nonce || !isForUs(claims)) throw new ProviderError('tokenRefused')
	const { sub = '', email, email_verified: verified } = claims
	const address = verified === true && typeof email === 'string' ? email.trim().toLowerCase() : ''
	return { issuer: about.issuer, subject: sub, email: address, factor: hasFactor(claims) }
}

/** A token with several audiences names the one it was issued to. */
const isForUs = ({ aud, azp }: JWTPayload) =>
	azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === env.OIDC_CLIENT_ID

const hasFactor = ({ amr, acr }: JWTPayload) =>
	(env.OIDC_ACR !== undefined && acr === env.OIDC_ACR) ||
	(Array.isArray(amr) && amr.some((method) => factors.includes(method)))

async function tradeCode(about: Discovered, code: string, verifier: string): Promise<string> {
	const body = new URLSearchParams({
		grant_type: 'authorization_code',
		code,
		code_verifier: verifier,
		redirect_uri: providerAddress(),
	})
	const [id, secret] = [env.OIDC_CLIENT_ID ?? '', env.OIDC_CLIENT_SECRET ?? '']
	const headers = new Headers({ accept: 'application/json' })
	const methods = about.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
	if (methods.includes('client_secret_basic')) {
		const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`
		headers.set('authorization', `Basic ${Buffer.from(pair).toString('base64')}`)
	} else {
		body.set('client_id', id)
		body.set('client_secret', secret)
	}
	const answer = await fetchJson(about.token_endpoint, { method: 'POST', headers, body }).catch(() => null)
	const token = z.object({ id_token: z.string().min(1).max(20_000) }).safeParse(answer)
	if (!token.success) throw new ProviderError('codeRefused')
	return token.data.id_token
}
