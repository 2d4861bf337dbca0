import type { Tx } from '#app/platform/database/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { letterKindOf, mayGather } from '#workflows/notices/kinds.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

/** Begins the key of what may be reported in one e-mail; the subject follows. Messages have keys of their own. */
const STEPS = 'steps:'

type About = { needId?: string | null; deliveryId?: string | null }

/**
 * The key under which notices on steps of one need and its deliveries wait for each other; undefined for all others.
 */
export function stepsKey(notice: NoticeName, { needId, deliveryId }: About): string | undefined {
	const subject = needId ?? deliveryId
	return subject && mayGather(notice) ? STEPS + subject : undefined
}

/** Whether a notice may be reported together with others on steps, and not with messages. */
export const isOnSteps = (conversation: string | null | undefined) => conversation?.startsWith(STEPS) ?? false

/**
 * What the e-mail of a notice reports: the last step, and before it the names of the earlier ones that it carries. It
 * may be switched off only where this holds for each of them.
 */
export async function reportedBy(tx: Tx, notice: Notice) {
	const carried = isOnSteps(notice.conversation) ? await carriedBy(tx, notice.id) : []
	const all = [notice, ...carried]
	const last = all.at(-1) ?? notice
	return {
		last: { ...notice, template: last.template, facts: last.facts, eventKey: last.eventKey },
		earlier: all.slice(0, -1).map(({ template }) => template),
		// Only e-mails of the table are about steps.
		isMandatory: all.some(({ template }) => letterKindOf(template as NoticeName) === 'mandatory'),
	}
}

/** The notices that an e-mail carries besides its own, in order. */
export const carriedBy = (tx: Tx, id: string) =>
	tx.notice.findMany({ where: { digestId: id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
