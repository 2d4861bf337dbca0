import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { webAddressOf } from './listening.ts'

export const client = { id: 'ta-requests', secret: 'a secret: with /odd signs' }

/** The identity it states, and faults; `claims` override those of a valid token. */
export type Mood = {
	email: string
	claims: JWTPayload
	signs: 'honestly' | 'not' | 'withOurSecret' | 'withAnotherKey'
	announces?: string
	issIn?: string
	away: boolean
}

type Asked = { nonce: string; challenge: string; redirect: string }

/**
 * Starts a small identity provider on the loopback (OpenID Connect with codes and PKCE), correct unless faults are set.
 */
export async function identityProvider() {
	const honest: Mood = { email: '', claims: {}, signs: 'honestly', away: false }
	let mood = honest
	const { privateKey, publicKey } = await generateKeyPair('RS256')
	const other = await generateKeyPair('RS256')
	const codes = new Map<string, Asked>()
	const server = createServer((request, response) => {
		answer(request).then(
			({ status = 200, location, json }) => {
				response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
				response.end(JSON.stringify(json ?? {}))
			},
			() => response.writeHead(500).end(),
		)
	})
	const issuer = await webAddressOf(server)

	async function tokenFor({ nonce }: Asked): Promise<string> {
		const at = Math.floor(Date.now() / 1000)
		const claims = {
			iss: issuer,
			aud: client.id,
			sub: `subject of ${mood.email}`,
			iat: at,
			exp: at + 300,
			nonce,
			email: mood.email,
			email_verified: true,
			...mood.claims,
		}
		if (mood.signs === 'not') return new UnsecuredJWT(claims).encode()
		const alg = mood.signs === 'withOurSecret' ? 'HS256' : 'RS256'
		const key = { withOurSecret: new TextEncoder().encode(client.secret), withAnotherKey: other.privateKey }
		return new SignJWT(claims)
			.setProtectedHeader({ alg, kid: '1' })
			.sign(mood.signs === 'honestly' ? privateKey : key[mood.signs])
	}

	type Answer = { status?: number; location?: string; json?: unknown }
	async function answer(request: IncomingMessage): Promise<Answer> {
		if (mood.away) return { status: 503 }
		const { pathname, searchParams } = new URL(request.url ?? '', issuer)
		if (pathname === '/.well-known/openid-configuration') return { json: about() }
		if (pathname === '/keys')
			return { json: { keys: [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256', use: 'sig' }] } }
		if (pathname === '/authorize') return authorize(searchParams)
		return trade(request)
	}

	const about = () => ({
		issuer: mood.announces ?? issuer,
		authorization_endpoint: `${issuer}/authorize`,
		token_endpoint: `${issuer}/token`,
		jwks_uri: `${issuer}/keys`,
		authorization_response_iss_parameter_supported: true,
	})

	function authorize(asked: URLSearchParams): Answer {
		const of = (name: string) => asked.get(name) ?? ''
		const isRight =
			of('client_id') === client.id &&
			of('response_type') === 'code' &&
			of('code_challenge_method') === 'S256'
		if (!isRight || !of('scope').split(' ').includes('openid')) return { status: 400 }
		const code = randomBytes(16).toString('base64url')
		const redirect = of('redirect_uri')
		codes.set(code, { nonce: of('nonce'), challenge: of('code_challenge'), redirect })
		const back = new URL(redirect)
		for (const [name, value] of Object.entries({ code, state: of('state'), iss: mood.issIn ?? issuer }))
			back.searchParams.set(name, value)
		return { status: 302, location: back.href }
	}

	async function trade(request: IncomingMessage): Promise<Answer> {
		const given = new URLSearchParams(await text(request))
		const pair = `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`
		const isClient = request.headers.authorization === `Basic ${Buffer.from(pair).toString('base64')}`
		const asked = codes.get(given.get('code') ?? '')
		codes.delete(given.get('code') ?? '')
		const proof = createHash('sha256')
			.update(given.get('code_verifier') ?? '')
			.digest('base64url')
		if (!isClient || !asked || proof !== asked.challenge || given.get('redirect_uri') !== asked.redirect)
			return { status: 400, json: { error: 'invalid_grant' } }
		return { json: { id_token: await tokenFor(asked), access_token: 'x', token_type: 'Bearer' } }
	}

	return {
		issuer,
		/** Sets the identity and faults for the next tokens. */
		feels: (next: Partial<Mood> & { email: string }) => {
			mood = { ...honest, ...next }
		},
		close: () => server.close(),
	}
}
