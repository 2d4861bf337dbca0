import type { Actor } from '#app/platform/actor.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import { findActingSession, idleLimit, isSignOfLife } from './acting-person.server.ts'
import { sessionToken } from './cookies.server.ts'
import { recordSignInEvent } from './sign-in-events.server.ts'

/** The proof still missing after the password, before the session gives access. */
type Owed = 'factor' | 'enrolment'

/**
 * Milliseconds until a session ends by itself, and how long before that the page warns; `final` if activity does not
 * extend it.
 */
export type TimeLeft = { ms: number; warnedBefore: number; final: boolean }
export type Visitor = { actor: Actor; owes: Owed | null; left: TimeLeft; newNotices: number }

const SEEN_EVERY = 30_000
const WARNED_BEFORE = 150_000

/**
 * Returns the person of the session and the proof still missing; null without a session. A session without activity for
 * too long is ended here, and so is one last used in the future by a wrong clock, since its idle time is unknown. Uses
 * the clock of this machine, as the end of the session does.
 */
export async function findVisitor(request: Request): Promise<Visitor | null> {
	const token = sessionToken(request)
	const found = token && (await findActingSession(token))
	if (!found) return null
	const { actor, expiresAt } = found
	const { id } = actor.session
	const limit = idleLimit(actor)
	const idle = Math.max(0, Date.now() - found.lastSeenAt.getTime())
	if (!isLately(found.lastSeenAt, limit, new Date())) {
		await endIdle(id, actor, request)
		return null
	}
	const isSeen = isSignOfLife(request) && idle > Math.min(SEEN_EVERY, limit / 20)
	if (isSeen)
		await signInDatabase().session.updateMany({
			where: { id },
			data: { lastSeenAt: new Date() },
		})
	const left = timeLeft(limit - (isSeen ? 0 : idle), expiresAt, limit)
	return { actor, owes: owedBy(actor), left, newNotices: found.newNotices }
}

async function endIdle(id: string, { id: personId }: Actor, request: Request) {
	const { count } = await signInDatabase().session.deleteMany({ where: { id } })
	// If two pages find it at the same time, only one records it.
	if (count > 0) await recordSignInEvent('sessionEnded', { personId, detail: 'idle', request })
}

function timeLeft(idleLeft: number, expiresAt: Date, limit: number): TimeLeft {
	const wholeLeft = expiresAt.getTime() - Date.now()
	return {
		ms: Math.max(0, Math.min(idleLeft, wholeLeft)),
		warnedBefore: Math.min(WARNED_BEFORE, limit / 2),
		final: wholeLeft < idleLeft,
	}
}

function owedBy({ role, session }: Actor): Owed | null {
	if (session?.factorAt) return null
	if (session?.hasFactor) return 'factor'
	return needsFactor(role) ? 'enrolment' : null
}

const browsers: [name: string, mark: RegExp][] = [
	['Microsoft Edge', /\bEdg(e|A|iOS)?\//],
	['Opera', /\bOPR\/|\bOpera\b/],
	['Samsung Internet', /\bSamsungBrowser\//],
	['Yandex', /\bYaBrowser\//],
	['UC Browser', /\bUCBrowser\//],
	['Firefox', /\b(Firefox|FxiOS)\//],
	['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
	['Safari', /\bVersion\/[\d.]+ .*Safari\//],
]
const systems: [name: string, mark: RegExp][] = [
	['HarmonyOS', /\bHarmonyOS\b/],
	['Android', /\bAndroid\b/],
	['iPhone', /\biPhone\b/],
	['iPad', /\biPad\b/],
	['Windows', /\bWindows\b/],
	['ChromeOS', /\bCrOS\b/],
	['macOS', /\bMac OS X\b/],
	['Linux', /\bLinux\b/],
]

const firstOf = (list: typeof browsers, text: string) => list.find(([, mark]) => mark.test(text))?.[0] ?? null

/** Returns the browser as its owner would name it; null for unknown parts. */
export const browserOf = (userAgent: string | null) => ({
	browser: firstOf(browsers, userAgent ?? ''),
	system: firstOf(systems, userAgent ?? ''),
})
