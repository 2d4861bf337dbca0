import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { type Step, subjects } from '#app/domain/core/entities/registry.server.ts'
import { dueFor, planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { candidates, type ServableNeed } from '#app/domain/matching/programme-parties.server.ts'
import {
	addressOfPartner,
	listedMission,
	peopleOf,
	type Recipient,
} from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import type { Milestone } from '#workflows/delivery/milestones.ts'
import { pending } from '#workflows/delivery/plan.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { OfferedLine } from '#workflows/equipment/offered-lines.ts'
import type { Party, Tell } from '#workflows/notices/kinds.ts'
import { type NoticeName, noticeOf } from '#workflows/notices/table.ts'
import { isSystem } from '#workflows/roles.ts'

const placeOf = ({ chart, requestId, needId, deliveryId }: Step['found']) =>
	chart === 'dueDiligence'
		? `/requests/${requestId}/due-diligence`
		: deliveryId
			? `/deliveries/${deliveryId}`
			: needId
				? `/requests/${requestId}/needs/${needId}`
				: `/requests/${requestId}`

/** The facts that a message may state besides the event; its template uses those it needs. */
async function factsFor(tx: Tx, { found, event }: Step, after: LoadedEntity, notice: NoticeName) {
	// A manager learns whose need it is when it is proposed to them.
	if (notice === 'needsAccepted') return { reference: null, path: '/programmes' }
	const { facts = [] } = noticeOf(notice)
	return {
		reference: after.reference,
		path: placeOf(found),
		need: after.rank ?? undefined,
		part: after.part ?? undefined,
		programmeId: after.programmeId ?? found.programmeId ?? undefined,
		quantity: typeof event.quantity === 'number' && !isOfLines(event) ? event.quantity : undefined,
		questions: Array.isArray(event.questions) ? event.questions.length : undefined,
		...resultsIn(after, notice),
		officerId: facts.includes('officer') ? (after.facts.officerId ?? undefined) : undefined,
		stateIso3: facts.includes('state') ? after.stateIso3 : undefined,
		dueOn: await dueOfNotice(tx, notice, found),
		...(facts.includes('lines') && (await linesIn(tx, found, event))),
		...(facts.includes('startsOn') && (await courseIn(tx, found, event))),
		...(facts.includes('accepted') && (await decisionsOn(tx, found.requestId))),
		...(facts.includes('decision') && { decision: event.type === 'approveChange' ? 'accepted' : 'declined' }),
	}
}

/** The outcome of a need and the closure result, after the step; only for notices that state them. */
function resultsIn({ snapshot }: LoadedEntity, notice: NoticeName) {
	const { facts } = noticeOf(notice)
	const context = contextOf(snapshot)
	return {
		outcome: facts?.includes('outcome') ? (context.outcome ?? undefined) : undefined,
		closure: facts?.includes('closure') ? (context.closureCode ?? undefined) : undefined,
	}
}
/** Lines of different equipment have no common number: each category is stated. */
const isOfLines = ({ lines }: Step['event']) => Array.isArray(lines) && lines.length > 1

/** What is offered or asked of several lines of equipment, by category; nothing of a need with one line or none. */
async function linesIn(tx: Tx, { needId }: Step['found'], { lines: offered }: Step['event']) {
	const lines = needId ? await tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }) : []
	if (lines.length < 2) return {}
	const inOffer: OfferedLine[] | null = Array.isArray(offered) ? offered : null
	const stated = lines.map(({ id, category, unit, quantity, offered: agreed }) => ({
		category,
		unit,
		quantity: inOffer ? (inOffer.find(({ lineId }) => lineId === id)?.quantity ?? 0) : (agreed ?? quantity),
	}))
	return { lines: totalsByCategory(stated.filter(({ quantity }) => quantity !== 0)), quantity: undefined }
}

const isFormer = (party: Party) => party === 'formerOfficer'

/** Former readers may not see it any more: their e-mail leads to a page they can still open. */
const apart = ({ to, notice }: Tell): Tell[] =>
	[to.filter((party) => !isFormer(party)), to.filter(isFormer)]
		.filter((parties) => parties.length > 0)
		.map((parties) => ({ to: parties, notice }))

/** Notifies everybody concerned by a step, in the transaction of the step. */
export async function announce(tx: Tx, step: Step, tells: readonly Tell[]) {
	if (tells.length === 0) return
	const after = (await subjects[step.name].find(askIn(tx), step.found.id)) ?? step.found
	const { auditId: eventKey, found } = step
	const newsOf = async ({ to, notice }: Tell) => {
		// People whose own actions it concerns may not decide on it, and are not asked to.
		const { notTo, receipt, kind } = noticeOf(notice)
		const notAsked = notTo ? after.facts[notTo] : null
		const [all, ownFacts] = await Promise.all([
			peopleOf(tx, to, after, found),
			factsFor(tx, step, after, notice),
		])
		// People receive no notice of their own steps, nor information on the consequences.
		const own = receipt || (isSystem(step.actor.role) && !kind) ? null : step.by
		const people = all.filter(({ personId }) => personId !== notAsked && personId !== own)
		const facts = { ...ownFacts, ...(to.every(isFormer) && { path: '/work' }) }
		const mailboxes = to.includes('missionAddress')
			? await listedMission(tx, after, people)
			: to.includes('partnerAddress')
				? await addressOfPartner(tx, step.event.partnerId)
				: []
		const { requestId, needId, deliveryId } = found
		const news = { eventKey, requestId, needId, deliveryId, notice, mailboxes }
		if (notice !== 'needsAccepted') return [{ ...news, people, facts }]
		const served = await candidates(tx, after)
		return people.map((person) => ({
			...news,
			people: [person],
			facts: { ...facts, ...servedBy(served, person) },
		}))
	}
	const news = (await Promise.all(tells.flatMap(apart).map(newsOf))).flat()
	await queueNotices(tx, ...news)
}

/** The needs that a manager's programmes may serve; a deputy receives those of the manager replaced. */
function servedBy(served: Map<string, ServableNeed[]>, { personId, inPlaceOf }: Recipient) {
	const managers = inPlaceOf.length > 0 ? inPlaceOf : [personId]
	return { servable: managers.flatMap((id) => served.get(id) ?? []) }
}

/** The days of a course, and its seats where the step states them. */
async function courseIn(tx: Tx, { deliveryId }: About, event: Step['event']) {
	const row = deliveryId ? await tx.delivery.findUnique({ where: { id: deliveryId } }) : null
	const course = row && (await planOf(askIn(tx), row)).find(({ what }) => what === 'course')
	return {
		startsOn: course?.planned.on,
		endsOn: course?.planned.until,
		seats: typeof event.seats === 'number' ? event.seats : undefined,
	}
}

/** How many needs of a request were decided in which way; a decision that no need got is not stated. */
async function decisionsOn(tx: Tx, requestId: string) {
	const counted = await tx.need.groupBy({ by: ['status'], where: { requestId }, _count: true })
	return Object.fromEntries(
		counted.filter(({ status }) => decided.has(status)).map(({ status, _count }) => [status, _count]),
	)
}
const decided: ReadonlySet<string> = new Set(['accepted', 'declined', 'referred', 'onHold'])

type About = Pick<LoadedEntity, 'requestId' | 'deliveryId' | 'stateIso3'>

/** The day (`YYYY-MM-DD`) by which the reader of a notice should act, after the step; undefined where there is none. */
async function dueOfNotice(tx: Tx, notice: NoticeName, about: About): Promise<string | undefined> {
	const { dueBy } = noticeOf(notice)
	if (!dueBy) return undefined
	if (dueBy === 'clock') return dueByClock(tx, about)
	if ('target' in dueBy) return dayOfOffice(await dueFor(askIn(tx), dueBy.target, about.stateIso3))
	return about.deliveryId ? await dueInPlan(tx, about.deliveryId, dueBy.milestone) : undefined
}

/** The clock of the request may have run before: its remaining time counts, to a day of the party's calendar. */
async function dueByClock(tx: Tx, { requestId }: About) {
	const open = await tx.clockRun.findMany({ where: { requestId, needId: null, stoppedAt: null } })
	const [clock] = await runningClocks(askIn(tx), open)
	return clock && isoOf(dayAt(clock.due, clock.calendar))
}

/** The planned day of a milestone that is still to come: another one of the delivery may be due before it. */
async function dueInPlan(tx: Tx, id: string, milestone: Milestone) {
	const row = await tx.delivery.findUniqueOrThrow({ where: { id } })
	const open = pending(await planOf(askIn(tx), row), row.status)
	return open.find(({ what }) => what === milestone)?.planned.on
}
