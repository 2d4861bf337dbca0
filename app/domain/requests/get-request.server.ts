import {
	decisionInView,
	messagesTo,
	questionInView,
} from '#app/domain/clarifications/get-clarification.server.ts'
import type { Found } from '#app/domain/core/entities/entity.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { contextOf, needInView, shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { unlockedIn } from '#app/domain/submissions/revised-answers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { isStateRole, type StateRole } from '#workflows/roles.ts'
import { derivedLabel, shownStatus, summarise } from '#workflows/status-line.ts'
import { waitingStep } from '#workflows/waiting.ts'

/** A request as its page shows it to this reader: status, next steps with their actors, and messages. */
export function getRequest(actor: Actor, requestId: string, language = actor.language) {
	return withActor(actor, async (tx) => {
		const found = await subjects.request.find(askIn(tx), requestId)
		if (!found) throw new DomainError('not-found')
		const row = await findRow(tx, requestId)
		await recordAccess(tx, actor, { requestId, what: 'page' })
		// A manager is consulted on single needs and sees only what they require of the request.
		const whole = actor.role !== 'programmeManager'

		const needs = row.needs.map((need) => needInView(actor, found, need))
		const rankOf = (needId: string) => needs.find(({ id }) => id === needId)?.rank ?? null
		const forState = isStateRole(actor.role)
		return {
			...headOf(row, actor, whole),
			state: textIn(row.state.names, language),
			...stepsOf(found, actor, row.status),
			needs: needs.map((need) => ({ ...need, ahead: shownAhead(need.ahead, forState) })),
			line: summarise(needs.map((need) => ({ ...need, deliveryStatus: need.delivery?.status ?? null }))),
			derived: row.status === 'active' ? derivedLabel(needs.map(({ status }) => status)) : null,
			people: whole ? await peopleConcerned(tx, row) : [],
			questions: row.questions.map((question) => ({
				...questionInView(question, rankOf, isHeldBack(row, forState)),
				needId: question.needId,
				/** The answer counts outside the State, too. */
				endorsed: !isHeldBack(row, false)(question),
			})),
			unlocked: unlockedIn(found.snapshot).length,
			reader: forState ? (actor.role as StateRole) : ('office' as const),
			decisions: row.decisions
				.map((decision) => decisionInView(decision, rankOf))
				.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0)),
			messages: await messagesTo(tx, actor, requestId),
		}
	})
}

export type RequestView = Awaited<ReturnType<typeof getRequest>>

const findRow = (tx: Tx, id: string) =>
	tx.request.findUniqueOrThrow({
		where: { id },
		include: {
			state: true,
			authority: true,
			dueDiligenceCase: { select: { status: true } },
			needs: {
				orderBy: [{ rank: 'asc' }, { part: 'asc' }, { id: 'asc' }],
				include: { deliveries: { orderBy: { openedAt: 'desc' } } },
			},
			questions: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
			decisions: { orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] },
		},
	})
type Row = Awaited<ReturnType<typeof findRow>>

function headOf(row: Row, actor: Actor, whole: boolean) {
	const { id, reference, revision, classification, createdAt, submittedAt } = row
	const forState = isStateRole(actor.role)
	return {
		id,
		reference,
		revision,
		createdAt,
		submittedAt,
		title: shownTitle(actor, row),
		status: shownStatus(row.status, forState),
		authority: row.authority.name,
		classification: whole ? classification : null,
		dueDiligence: dueDiligenceShown(row, actor, forState),
		/** Row-level security shows the due diligence case only to roles that review it. */
		mayOpenCase: row.dueDiligenceCase !== null,
		drafting: row.status === 'draft' && actor.role === 'drafter',
	}
}

/** Answers that the focal point has not endorsed, or has returned, are not shown outside the State. */
function isHeldBack({ status, questions }: Row, forState: boolean) {
	const last = questions.at(-1)?.askedAt.getTime()
	return ({ askedAt, answeredAt }: Row['questions'][number]) =>
		!forState && (!answeredAt || (status === 'clearance' && askedAt.getTime() === last))
}

/** A State sees only that due diligence is under way; a manager sees its effect on the possible steps. */
function dueDiligenceShown({ dueDiligence, dueDiligenceCase, status }: Row, actor: Actor, forState: boolean) {
	if (dueDiligenceCase) return dueDiligenceCase.status
	if (actor.role === 'programmeManager' || dueDiligence === 'notNeeded') return null
	return forState && (dueDiligence !== 'open' || hasEnded(status)) ? null : dueDiligence
}

/** A State sees decisions under approval as a review, so the next steps must match the review. */
function stepsOf(found: Found, actor: Actor, status: Row['status']) {
	const forState = isStateRole(actor.role)
	const shown = shownStatus(status, forState)
	const { openTo, ahead, readable } = stepsAhead(found, actor, shown === status ? undefined : shown)
	return {
		openTo,
		readable,
		ahead: shownAhead(ahead, forState),
		waitsForViewer: waitingStep(found.workflow, openTo, contextOf(found.snapshot)) !== undefined,
	}
}

type Request = { id: string; drafterId: string; endorserId: string | null; officerId: string | null }

/** Drafter, endorser and officer of a request, as far as the reader may know them; with former drafters. */
async function peopleConcerned(tx: Tx, { id, drafterId, endorserId, officerId }: Request) {
	const posts = { drafter: drafterId, endorser: endorserId, officer: officerId }
	const former = (await formerDrafters(tx, id)).filter((each) => each !== drafterId)
	const found = await tx.person.findMany({
		where: { id: { in: [...Object.values(posts), ...former].filter((each) => each !== null) } },
		select: { id: true, name: true, title: true },
	})
	const names = [...new Set(former)].flatMap((each) => found.find((person) => person.id === each)?.name ?? [])
	return Object.entries(posts).flatMap(([post, personId]) => {
		const person = found.find((each) => each.id === personId)
		if (!person) return []
		const { name, title } = person
		return [{ post: post as keyof typeof posts, name, title, former: post === 'drafter' ? names : [] }]
	})
}

/** In the order of their work. */
async function formerDrafters(tx: Tx, requestId: string): Promise<string[]> {
	const changes = await tx.auditEntry.findMany({
		where: { requestId, type: 'request.drafterChanged' },
		orderBy: { position: 'asc' },
		select: { event: true },
	})
	return changes.map(({ event }) => (event as { formerDrafterId: string }).formerDrafterId)
}
