import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '#app/platform/env.server.ts'

const secure = () => env.APP_URL.startsWith('https:')

/** On https the browser then guarantees that only this site has set it, for all pages. */
export const cookieName = (name: string) => (secure() ? `__Host-${name}` : name)

/** The value of a cookie that the request carries. */
export function cookieIn(request: Request, name: string): string | undefined {
	const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
	const start = `${cookieName(name)}=`
	return pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
}

/**
 * The token of the session cookie, if our own secret signed it; null else. `better-auth` signs so (`setSignedCookie` of
 * better-call): `token.signature`, percent-encoded, where the signature is the HMAC-SHA256 of the token in base64.
 */
export function sessionToken(request: Request): string | null {
	const value = plain(cookieIn(request, 'session') ?? '')
	const dot = value.lastIndexOf('.')
	if (dot < 1) return null
	const token = value.slice(0, dot)
	const signature = createHmac('sha256', env.AUTH_SECRET).update(token).digest('base64')
	return isSame(value.slice(dot + 1), signature) ? token : null
}

function plain(encoded: string) {
	try {
		return decodeURIComponent(encoded)
	} catch {
		return ''
	}
}

/** Returns a `Set-Cookie` header that scripts cannot read. */
export const cookieHeader = (name: string, value: string, seconds: number) =>
	`${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`

const NAME = 'browser'
const YEAR = 365 * 24 * 60 * 60
/** Two marks for each of five people who sign in from one browser. */
const MOST = 10

/**
 * The person of a known browser; a new password makes the browser unknown again. `proved`: the second factor was shown
 * as well, since another person may know the password alone.
 */
type Holder = { id: string; password: string; proved?: boolean }

/** The part of a name that only we can add to its random part of 84 bits: it is checked without the database. */
const signOf = (random: string) =>
	createHmac('sha256', env.AUTH_SECRET).update(`name of a browser ${random}`).digest('base64url').slice(0, 8)

function newName() {
	const random = randomBytes(11).toString('base64url').slice(0, 14)
	return random + signOf(random)
}

/** The cookie: a random name of the browser and a mark for each person, which does not identify them. */
function partsOf(request: Request) {
	const [name = '', ...marks] = cookieIn(request, NAME)?.split('.') ?? []
	const isOurs = /^[\w-]{22}$/.test(name) && isSame(name.slice(14), signOf(name.slice(0, 14)))
	return isOurs ? { name, marks: marks.slice(0, MOST) } : null
}

/** Whether the request carries a cookie of a browser in which somebody has signed in; of whom only the database tells. */
export const hasBrowserName = (request: Request): boolean => partsOf(request) !== null

const markOf = (name: string, { id, password, proved = false }: Holder) =>
	createHmac('sha256', env.AUTH_SECRET)
		.update(JSON.stringify([proved ? 'proved browser' : 'browser', name, id, password]))
		.digest('base64url')
		.slice(0, 22)

function isSame(one: string, other: string) {
	const [given, own] = [Buffer.from(one), Buffer.from(other)]
	return given.length === own.length && timingSafeEqual(given, own)
}

/**
 * Returns the name of the browser if this person has signed in (or shown the factor) with the present password; else
 * null.
 */
export function knownBrowser(request: Request, holder: Holder): string | null {
	const parts = partsOf(request)
	const mark = parts && markOf(parts.name, holder)
	return parts && mark && parts.marks.some((one) => isSame(one, mark)) ? parts.name : null
}

/** Returns the `Set-Cookie` header that makes the browser known. */
export function rememberBrowser(request: Request, holder: Holder): string {
	const { name, marks } = partsOf(request) ?? { name: newName(), marks: [] }
	const mark = markOf(name, holder)
	const all = [mark, ...marks.filter((one) => one !== mark)].slice(0, MOST)
	return cookieHeader(NAME, [name, ...all].join('.'), YEAR)
}
