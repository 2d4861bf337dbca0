import { type RawBuilder, sql } from 'kysely'
import { postsOf } from '#app/domain/core/rights.ts'
import { openSteps } from '#app/domain/practices/take-practice-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { may } from '#workflows/abilities.ts'
import type { PracticeStatus } from '#workflows/practice/chart.ts'
import type { PracticeEventName } from '#workflows/practice/events.ts'
import { practiceWorkflow } from '#workflows/practice/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { waitingStep } from '#workflows/waiting.ts'
import { WORK_LIMIT } from './work-row.ts'

/** How long a withdrawal is told to those who had approved or proposed the practice. */
const TOLD_DAYS = 30
const MOST_TOLD = 5
const DAY = 24 * 60 * 60 * 1000

/** A practice as the statement of the home reads it; `since` is a moment in ISO 8601. */
export type StoredPractice = {
	id: string
	title: string
	status: PracticeStatus
	stateIso3: string
	proposerId: string
	since: string
}

/** The status in which a practice awaits each role, and who is told of a withdrawal. */
function wantedBy(actor: Actor) {
	const posts = postsOf(actor)
	const isSecondReader = posts.some((post) => may(post, 'reviewPractices'))
	const speaks = posts.some((post) => may(post, 'speakForState'))
	return {
		awaited: isSecondReader ? ('consented' as const) : speaks ? ('proposed' as const) : null,
		isTold: isSecondReader || posts.some((post) => may(post, 'draftRequests')),
	}
}

/**
 * The practices that await the reader and those withdrawn lately, as one value of the statement of the home; null for
 * readers who have no part in them. Row-level security decides which of them are read.
 */
export function practicesFor(actor: Actor): RawBuilder<unknown> | null {
	const { awaited, isTold } = wantedBy(actor)
	if (!awaited && !isTold) return null
	const ofState = isStateRole(actor.role) ? sql`and t.state_iso3 = ${actor.stateIso3}` : sql``
	const since = new Date(now().getTime() - TOLD_DAYS * DAY)
	const parts = [
		...(awaited
			? [
					sql`(select * from practice as t where t.status = ${awaited} ${ofState}
						order by t.updated_at, t.id limit ${sql.lit(WORK_LIMIT + 1)})`,
				]
			: []),
		...(isTold
			? [
					sql`(select * from practice as t where t.status = 'withdrawn' and t.published_at is not null
						and t.updated_at > ${since} ${ofState} order by t.updated_at desc, t.id limit ${sql.lit(MOST_TOLD)})`,
				]
			: []),
	]
	return sql`(select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'status', p.status,
		'stateIso3', p.state_iso3, 'proposerId', p.proposer_id, 'since', p.updated_at) order by p.updated_at, p.id)
		from (${sql.join(parts, sql` union all `)}) as p)`
}

type Shown = Pick<StoredPractice, 'id' | 'title' | 'stateIso3' | 'since'>
export type WaitingPractices = {
	waiting: (Shown & { todo: PracticeEventName })[]
	/** Whether more await the reader than are listed. */
	hasMore: boolean
	withdrawn: Shown[]
}

/** Of practices that were read, those with a step for the reader, who cannot decide on an own proposal, and withdrawn ones. */
export function practicesOf(actor: Actor, stored: readonly StoredPractice[]): WaitingPractices {
	const shown = ({ proposerId: _, status: __, ...practice }: StoredPractice): Shown => practice
	const waiting = stored.flatMap((practice) => {
		// Whoever of UNODC reads a practice before it is published reads its request.
		const todo = waitingStep(practiceWorkflow, openSteps(actor, practice, true), {})
		return todo && practice.status !== 'withdrawn' ? [{ ...shown(practice), todo }] : []
	})
	return {
		waiting: waiting.slice(0, WORK_LIMIT),
		hasMore: stored.filter(({ status }) => status !== 'withdrawn').length > WORK_LIMIT,
		withdrawn: stored.filter(({ status }) => status === 'withdrawn').map(shown),
	}
}
