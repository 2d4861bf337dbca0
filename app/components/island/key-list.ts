/** The keys, each with the name of its words. */
export const keys = { '/': 'search', j: 'next', k: 'previous', '?': 'help' } as const

// A cookie, since nothing is kept in the storage of a browser; the server does not read it.
const YEAR = 365 * 24 * 60 * 60

/** Whether the person has switched the keys off in this browser. */
export const keysAreOff = () => /(^|; )keys=off(;|$)/.test(document.cookie)

/** Switches the keys on or off in this browser, for a year. */
export function switchKeys(isOn: boolean) {
	const secure = location.protocol === 'https:' ? '; Secure' : ''
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in many browsers of authorities
	document.cookie = `keys=off; Path=/; Max-Age=${isOn ? 0 : YEAR}; SameSite=Lax${secure}`
}
