import { env } from './env.server.ts'

const secure = () => env.APP_URL.startsWith('https:')

/** On https the browser itself then sees to it that only this very site has set it, for all of its pages. */
export const cookieName = (name: string) => (secure() ? `__Host-${name}` : name)

/** The value of a cookie that the request carries. */
export function cookieIn(request: Request, name: string): string | undefined {
	const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
	const start = `${cookieName(name)}=`
	return pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
}

/** A `Set-Cookie` header that no script can read. */
export const cookieHeader = (name: string, value: string, seconds: number) =>
	`${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`
