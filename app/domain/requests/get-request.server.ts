import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { questionInView } from '#app/domain/clarifications/get-clarification.server.ts'
import { clockRuns, rememberRuns } from '#app/domain/clocks/get-clocks.server.ts'
import type { Found } from '#app/domain/core/entities/entity.ts'
import { foundRequest, rememberFound, requestRow } from '#app/domain/core/entities/request.server.ts'
import { clockSettings, rememberClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { messageCounts, rememberMessageCounts } from '#app/domain/core/message-counts.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import {
	contextOf,
	needInView,
	needsWithDeliveries,
	shownAhead,
} from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { rememberHead } from '#app/domain/core/request-head.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { clarifiedVersions, rememberVersions } from '#app/domain/submissions/get-changes.server.ts'
import { receiptOfRequest, rememberReceipt } from '#app/domain/submissions/receipt.server.ts'
import { unlockedIn } from '#app/domain/submissions/revised-answers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { dateIn, statement } from '#app/platform/statement.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { isStateRole, type StateRole } from '#workflows/roles.ts'
import { derivedLabel, shownStatus, summarise } from '#workflows/status-line.ts'
import { waitingStep } from '#workflows/waiting.ts'
import { closingSteps, closureOf } from './request-closure.server.ts'

const byId = statement(({ id, readerId }: { id: string; readerId: string }) =>
	requestRow
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.leftJoin('due_diligence_case', 'due_diligence_case.request_id', 'request.id')
		.where('request.id', '=', id)
		.select([
			'request.title',
			'request.classification',
			'request.created_at as createdAt',
			'request.content_removed_at as contentRemovedAt',
			'request.endorser_id as endorserId',
			'state.names as stateNames',
			'authority.name as authority',
			'due_diligence_case.status as caseStatus',
			needsWithDeliveries,
			closingSteps,
			// What other panels of the page show.
			messageCounts('request'),
			receiptOfRequest,
			clarifiedVersions,
			clockRuns('request'),
			clockSettings,
		])
		.select((of) => [
			jsonArrayFrom(
				of
					.selectFrom('question')
					.whereRef('question.request_id', '=', 'request.id')
					.orderBy('question.asked_at')
					.orderBy('question.id')
					.select([
						'question.id',
						'question.need_id as needId',
						'question.text',
						'question.reason_code as reasonCode',
						'question.asked_at as askedAt',
						'question.due_at as dueAt',
						'question.answer',
						'question.answered_at as answeredAt',
					]),
			).as('questions'),
			jsonArrayFrom(
				of
					.selectFrom('decision')
					.whereRef('decision.request_id', '=', 'request.id')
					.orderBy('decision.proposed_at')
					.orderBy('decision.id')
					.select([
						'decision.id',
						'decision.need_id as needId',
						'decision.outcome',
						'decision.reason_code as reasonCode',
						'decision.reason',
						'decision.proposed_at as proposedAt',
						'decision.approved_at as approvedAt',
						'decision.returned_at as returnedAt',
					]),
			).as('decisions'),
			jsonArrayFrom(
				of
					.selectFrom('audit_entry')
					.whereRef('audit_entry.request_id', '=', 'request.id')
					.where('audit_entry.type', '=', 'request.drafterChanged')
					.orderBy('audit_entry.position')
					.select(sql<string>`audit_entry.event ->> 'formerDrafterId'`.as('id')),
			).as('formerDrafters'),
			jsonObjectFrom(
				of
					.selectFrom('audit_entry')
					.whereRef('audit_entry.request_id', '=', 'request.id')
					.where('audit_entry.type', '=', 'request.endorse')
					.orderBy('audit_entry.position', 'desc')
					.limit(sql.lit(1))
					.select([
						sql<string | null>`audit_entry.event ->> 'noteNumber'`.as('number'),
						sql<string | null>`audit_entry.event ->> 'noteDate'`.as('date'),
					]),
			).as('note'),
			jsonArrayFrom(
				of
					.selectFrom('person')
					.where(
						'person.id',
						'=',
						sql<string>`any(array[request.drafter_id, request.endorser_id, request.officer_id] || array(
							select entry.event ->> 'formerDrafterId' from audit_entry entry
							where entry.request_id = request.id and entry.type = 'request.drafterChanged'))`,
					)
					.select(['person.id', 'person.name', 'person.title']),
			).as('people'),
			jsonArrayFrom(
				of
					.selectFrom('notice')
					.whereRef('notice.request_id', '=', 'request.id')
					.where('notice.person_id', '=', readerId)
					.orderBy('notice.created_at', 'desc')
					.orderBy('notice.id', 'desc')
					.limit(50)
					.select([
						'notice.id',
						'notice.template',
						'notice.subject',
						'notice.status',
						'notice.created_at as createdAt',
						'notice.sent_at as sentAt',
					]),
			).as('messages'),
		]),
)

async function findRow(read: Read, id: string) {
	const [row] = await read(byId, { id, readerId: read.actor.id })
	if (!row) throw new DomainError('not-found')
	return {
		...row,
		questions: row.questions.map((question) => ({
			...question,
			askedAt: dateIn(question.askedAt),
			dueAt: dateIn(question.dueAt),
			answeredAt: dateIn(question.answeredAt),
		})),
		messages: row.messages.map((notice) => ({
			...notice,
			createdAt: dateIn(notice.createdAt),
			sentAt: dateIn(notice.sentAt),
		})),
	}
}
type Row = Awaited<ReturnType<typeof findRow>>

/** The other panels of the page find what was read for them. */
function rememberParts(read: Read, requestId: string, finding: Promise<Row>) {
	const part = <Part>(pick: (row: Row) => Part) => {
		const picked = finding.then(pick)
		picked.catch(() => {}) // the page awaits the whole
		return picked
	}
	rememberClockSettings(
		read,
		part((row) => row.clockSettings),
	)
	rememberRuns(
		read,
		requestId,
		part((row) => row.clockRuns),
	)
	rememberReceipt(
		read,
		requestId,
		part((row) => row.receipt),
	)
	rememberVersions(read, requestId, finding)
	rememberMessageCounts(
		read,
		requestId,
		part((row) => row.messageCounts),
	)
}

/** A request as its page shows it to this reader: status, next steps with their actors, and messages. */
export function getRequest(actor: Actor, requestId: string, language = actor.language) {
	return readAs(actor, async (read) => {
		const finding = rememberHead(read, requestId, findRow(read, requestId))
		rememberParts(read, requestId, finding)
		const [row] = await Promise.all([finding, recordReading(read, { requestId, what: 'page' })])
		const found = await foundRequest(read, row)
		rememberFound(read, found)
		// A manager is consulted on single needs and sees only what they require of the request.
		const whole = actor.role !== 'programmeManager'

		const needs = row.needs.map((need) => needInView(actor, found, need))
		const rankOf = (needId: string) => needs.find(({ id }) => id === needId)?.rank ?? null
		const forState = isStateRole(actor.role)
		return {
			...headOf(row, actor, whole),
			state: textIn(row.stateNames, language),
			...stepsOf(found, actor, row.status),
			needs: needs.map((need) => ({ ...need, ahead: shownAhead(need.ahead, forState) })),
			line: summarise(needs.map((need) => ({ ...need, deliveryStatus: need.delivery?.status ?? null }))),
			derived: row.status === 'active' ? derivedLabel(needs.map(({ status }) => status)) : null,
			closure: whole ? closureOf(row) : null,
			people: whole ? peopleConcerned(row) : [],
			note: whole ? noteOf(row) : null,
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
			messages: row.messages,
		}
	})
}

export type RequestView = Awaited<ReturnType<typeof getRequest>>

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
		authority: row.authority,
		classification: whole ? classification : null,
		dueDiligence: dueDiligenceShown(row, actor, forState),
		/** Row-level security shows the due diligence case only to roles that review it. */
		mayOpenCase: row.caseStatus !== null,
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
function dueDiligenceShown({ dueDiligence, caseStatus, status }: Row, actor: Actor, forState: boolean) {
	if (caseStatus) return caseStatus
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

/** Drafter, endorser and officer of a request, as far as the reader may know them; with former drafters. */
function peopleConcerned({ drafterId, endorserId, officerId, formerDrafters, people: found }: Row) {
	const posts = { drafter: drafterId, endorser: endorserId, officer: officerId }
	// In the order of their work.
	const former = formerDrafters.map(({ id }) => id).filter((each) => each !== drafterId)
	const names = [...new Set(former)].flatMap((each) => found.find((person) => person.id === each)?.name ?? [])
	return Object.entries(posts).flatMap(([post, personId]) => {
		const person = found.find((each) => each.id === personId)
		if (!person) return []
		const { name, title } = person
		return [{ post: post as keyof typeof posts, name, title, former: post === 'drafter' ? names : [] }]
	})
}

/** The note verbale or signed letter that the endorsement names; null before it, and once its text was removed. */
const noteOf = ({ note }: Row) =>
	note?.number && note.date ? { number: note.number, date: note.date } : null

type Decision = Row['decisions'][number]

/** A decision on a need; States get only approved ones, by row-level security. */
function decisionInView(decision: Decision, rankOf: (needId: string) => number | null) {
	const { id, needId, outcome, reasonCode, reason, proposedAt, approvedAt, returnedAt } = decision
	const standing = approvedAt ? 'approved' : returnedAt ? 'returned' : 'proposed'
	const at = dateIn(approvedAt ?? returnedAt ?? proposedAt)
	return { id, rank: rankOf(needId), outcome, reasonCode, reason, standing, at } as const
}
