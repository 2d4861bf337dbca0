import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Report } from '#prisma/generated/client.ts'
import type { Tell } from '#workflows/notices/kinds.ts'

type Step = {
	actor: Actor
	report: Pick<Report, 'id' | 'authorIds'>
	/** The audit entry of the step. */
	eventKey: string
	tell: Tell
}

/**
 * Notifies those who wrote in a report and, where the step is for them, headquarters and their deputies, but not the person
 * who took the step. Authors are not asked to approve what they wrote.
 */
export async function announceReport(tx: Tx, { actor, report, eventKey, tell: { to, notice } }: Step) {
	const at = now()
	const told = await tx.$queryRaw<{ id: string }[]>`
		with approver as (
			select id from person where role = 'headquartersApprover' and suspended_at is null)
		select person.id from person where suspended_at is null and id <> ${actor.id} and (
			(${to.includes('drafter')} and id = any(${report.authorIds}::text[]))
			or (${to.includes('approvers')} and not (id = any(${report.authorIds}::text[])) and (
				id in (select id from approver)
				or id in (select deputy_id from deputy join approver on approver.id = deputy.person_id
					where ended_at is null and "from" <= ${at} and "to" > ${at}))))
		order by id`
	const people = told.map(({ id }) => id)
	await queueNotices(tx, { eventKey, notice, people, facts: { path: `/reports/${report.id}` } })
}
