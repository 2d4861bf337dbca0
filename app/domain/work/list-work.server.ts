import { changedRecords } from '#app/domain/core/last-look.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { jointNeedsWaiting } from '#app/domain/joint-needs/joint-steps-waiting.server.ts'
import { COUNTED, countUnsent } from '#app/domain/notifications/outbox-figures.server.ts'
import { readCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { timesOfRows } from './due-of-rows.server.ts'
import { followed } from './followed.server.ts'
import { homeFigures } from './home-figures.server.ts'
import { markThirds, needsToScore } from './needs-to-score.server.ts'
import { waitingParts } from './waiting-parts.server.ts'
import { pageOf, type WorkRow } from './work-row.ts'

export const workParts = ['waiting', 'toScore', 'following'] as const
/** Where each part goes on, and whether of the followed ones only those are read that others have changed since. */
export type WorkFilter = Partial<Record<(typeof workParts)[number], string | undefined>> & {
	only?: 'changed' | undefined
}

/**
 * The actor's required actions, the longest waiting first, needs to score, and requests followed while others act: of
 * each a page, from its cursor on; beside them the numbers of the home, and how many actions are required
 * of all that is listed. `also` is read at the end, with the other reads that need system access.
 */
export function listWork<Also>(
	actor: Actor,
	after: WorkFilter = {},
	also?: () => Promise<Also>,
	language: Language = actor.language,
) {
	const from = (part: (typeof workParts)[number]) => readCursor(after[part]) ?? undefined
	return readAs(actor, async (read) => {
		const [scored, parts] = await Promise.all([
			needsToScore(read, actor, from('toScore')),
			waitingParts(read, actor, from('waiting')),
		])
		const waiting = parts.flatMap(({ rows }) => rows)
		const [toScore, beside, joint, following, home] = await Promise.all([
			markThirds(read, scored),
			also?.(),
			jointNeedsWaiting(read, language),
			followed(read, actor, waiting, { from: from('following'), only: after.only ?? 'all' }),
			homeFigures(read, actor),
		])
		const page = pageOf(parts)
		const [times, changed] = await Promise.all([
			timesOfRows(read, page.rows),
			changedRecords(
				read,
				actor,
				[...page.rows, ...following.rows].map(({ id }) => id),
			),
		])
		const marked = <Row extends WorkRow>(row: Row) => ({ ...row, changed: changed.has(row.id) })
		const follow = pageOf([following], 'desc')
		const scores = pageOf([toScore])
		return {
			waiting: {
				...page,
				rows: page.rows.map((row) => {
					const known = times.get(row.id)
					return { ...marked(row), due: known?.due ?? null, since: known?.since ?? row.since }
				}),
			},
			toScore: scores,
			joint,
			required: {
				count: page.rows.length + scores.rows.length + joint.length + home.practices.waiting.length,
				/** Whether a list has more than is shown of it, on the next page or the pages before. */
				isMore: Boolean(
					page.next || scores.next || from('waiting') || from('toScore') || home.practices.hasMore,
				),
			},
			following: { ...follow, rows: follow.rows.map(marked) },
			home,
			also: beside,
		}
	})
}

/** Figures for an administrator. */
export function getOfficeFigures(actor: Actor) {
	requireAbility(actor, 'watchSystem')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const letters = new Map((await countUnsent(tx)).map(({ status, count }) => [status, count]))
			return {
				parked: letters.get('parked') ?? 0,
				waiting: letters.get('queued') ?? 0,
				/** Messages are counted as far as this. */
				most: COUNTED,
				people: await tx.person.count({ where: { suspendedAt: null } }),
				invitations: await tx.invitation.count({ where: { usedAt: null, expiresAt: { gt: now() } } }),
			}
		}),
	)
}
