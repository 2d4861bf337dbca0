import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { clockRuns, runsIn } from '#app/domain/clocks/clock-runs.server.ts'
import { messageCounts } from '#app/domain/core/conversations.server.ts'
import { foundRequest, requestRow } from '#app/domain/core/entities/request.server.ts'
import { activityOfRequest } from '#app/domain/core/latest-activity.server.ts'
import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { clockSettings, settingsIn } from '#app/domain/core/load-clock-settings.server.ts'
import { movesOfRequest } from '#app/domain/core/moves-of.server.ts'
import { needsWithDeliveries } from '#app/domain/core/needs-in-view.server.ts'
import { recordReadingOf } from '#app/domain/core/record-access.server.ts'
import { clarifiedVersions, versionsIn } from '#app/domain/submissions/get-changes.server.ts'
import { receiptIn, receiptOfRequest } from '#app/domain/submissions/receipt.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { closingSteps } from './request-closure.server.ts'

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
			leadName().as('authority'),
			'due_diligence_case.status as caseStatus',
			needsWithDeliveries,
			closingSteps,
			movesOfRequest,
			activityOfRequest,
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
						'decision.proposed_by_id as proposedById',
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
							where entry.request_id = request.id and entry.type = 'request.drafterChanged') || array(
							select proposal.proposed_by_id from decision proposal
							where proposal.request_id = request.id and proposal.approved_at is null))`,
					)
					.select(['person.id', 'person.name']),
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

/**
 * A request with all that its page shows of it, by one statement; the panels of the page take parts of it. The reading is
 * recorded in the access log of a confidential request. Errors: `not-found`.
 */
export async function readRequestRecord(read: Read, id: string) {
	const [row] = await read(byId, { id, readerId: read.actor.id })
	if (!row) throw new DomainError('not-found')
	recordReadingOf(read, row.classification, { requestId: id, what: 'page' })
	const { receipt, clarifiedVersions: versions, clockRuns: runs, clockSettings: set, ...request } = row
	const clock = { runs: runsIn(runs), settings: settingsIn(set) }
	return {
		...request,
		/** As a step finds it. */
		found: await foundRequest(row, async () => clock.settings),
		clock,
		receipt: receiptIn(receipt),
		versions: versionsIn(versions),
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
export type RequestRecord = Awaited<ReturnType<typeof readRequestRecord>>
