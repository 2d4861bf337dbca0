import { isOfficeRole } from '#workflows/roles.ts'
import type { Actor } from './actor.ts'
import { env } from './env.server.ts'

const MINUTE = 60_000

/** After how many milliseconds without a sign of life a session ends (promise 1). */
export const idleLimit = ({ role }: Pick<Actor, 'role'>) =>
	(isOfficeRole(role) ? env.IDLE_MINUTES_OFFICE : env.IDLE_MINUTES) * MINUTE
