import { isIP } from 'node:net'
import { env } from './env.server.ts'

/** The site as a passkey knows it; null where browsers allow none: at a bare network address, and without https. */
export function relyingParty(): { rpID: string; origin: string } | null {
	const { hostname, origin, protocol } = new URL(env.APP_URL)
	if (isIP(hostname.replace(/^\[|\]$/g, ''))) return null
	return protocol === 'https:' || hostname === 'localhost' ? { rpID: hostname, origin } : null
}
