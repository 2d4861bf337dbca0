const YEAR = 365 * 24 * 60 * 60

/** On https a cookie that no other host can set. */
const cookieName = (request: Request, choice: string) =>
	new URL(request.url).protocol === 'https:' ? `__Host-${choice}` : choice

/** Returns the choice stored in this browser under a name. The value is as sent: the caller must check it. */
export function choiceOf(request: Request, choice: string): string | undefined {
	const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
	return pairs.find(([name]) => name === cookieName(request, choice))?.[1]
}

/** The `Set-Cookie` header that remembers a choice for a year. */
export function rememberChoice(request: Request, choice: string, value: string): string {
	const name = cookieName(request, choice)
	const secure = name.startsWith('__Host-') ? '; Secure' : ''
	return `${name}=${value}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure}`
}
