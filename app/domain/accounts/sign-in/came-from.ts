import { browserOf } from '#app/platform/browser-of.ts'
import { now } from '#app/platform/clock.server.ts'

/** What an e-mail about an account says of an attempt: when, with which browser and from which network address. */
export function cameFrom({ headers }: Request): { at: string; browser?: string; network?: string } {
	const { browser, system } = browserOf(headers.get('user-agent'))
	const named = [browser, system].filter((name) => name !== null).join(', ')
	const network = headers.get('x-client-address')
	return {
		at: now().toISOString(),
		...(named && { browser: named }),
		...(network && { network }),
	}
}
