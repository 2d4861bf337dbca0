import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { clockRuns, rememberRuns } from '#app/domain/clocks/get-clocks.server.ts'
import { messageCounts, rememberMessageCounts } from '#app/domain/core/conversations.server.ts'
import { requestRow } from '#app/domain/core/entities/request.server.ts'
import { activityOfRequest } from '#app/domain/core/latest-activity.server.ts'
import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { clockSettings, rememberClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { movesOfRequest } from '#app/domain/core/moves-of.server.ts'
import { needsWithDeliveries } from '#app/domain/core/needs-in-view.server.ts'
import { partsOf } from '#app/domain/core/read-beside.server.ts'
import { clarifiedVersions, rememberVersions } from '#app/domain/submissions/get-changes.server.ts'
import { receiptOfRequest, rememberReceipt } from '#app/domain/submissions/receipt.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Read } from '#app/platform/read.server.ts'
import { dateIn, statement } from '#app/platform/statement.ts'
import { closingSteps } from './request-closure.server.ts'

/** What the page of a request reads of it, with all that its panels show, by one statement. */
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

export async function findRow(read: Read, id: string) {
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
export type Row = Awaited<ReturnType<typeof findRow>>

/** The other panels of the page find what was read for them. */
export function rememberParts(read: Read, requestId: string, finding: Promise<Row>) {
	const part = partsOf(finding)
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
