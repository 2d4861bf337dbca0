import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { look } from '#tests/support/steps.ts'

/** Sends all e-mails that are due, as the worker does, however long that takes. */
export async function sendAllDue() {
	while ((await sendBatch()) > 0);
}

/** Sends all e-mails that are due; returns the status of one of them afterwards. */
export async function sendDue(noticeId: string) {
	await sendAllDue()
	const { status } = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: noticeId } }))
	return status
}

/** Takes all other e-mails out of the outbox, so that these alone are due. */
export const leaveOnly = (...noticeIds: string[]) =>
	look((tx) =>
		tx.notice.updateMany({
			where: { id: { notIn: noticeIds }, status: { in: ['queued', 'deferred'] } },
			data: { status: 'sent' },
		}),
	)
