import { isOfficeRole } from '#workflows/roles.ts'
import type { Actor } from './actor.ts'
import { env } from './env.server.ts'

const MINUTE = 60_000

/** After how many milliseconds without a sign of life a session ends (promise 1). */
export const idleLimit = ({ role }: Pick<Actor, 'role'>) =>
	(isOfficeRole(role) ? env.IDLE_MINUTES_OFFICE : env.IDLE_MINUTES) * MINUTE

/** Where a page asks how long its session lasts. */
const CLOCK = '/session'

/** Whether somebody is there: what a script fetches by itself, again and again, is none; what it sends is. */
export function isSignOfLife(request: Request): boolean {
	if (request.method !== 'GET') return true
	return request.headers.get('sec-fetch-dest') !== 'empty' && new URL(request.url).pathname !== CLOCK
}
