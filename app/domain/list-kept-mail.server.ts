import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { receiptFileName } from './get-receipt.server.ts'

const MOST = 100

/** Kept messages are for everybody to read, so there are none where the world is real. */
function requireSampleWorld() {
	if (!env.SAMPLE_WORLD) throw new DomainError('not-found')
}

/** The e-mails of the sample world, the newest first, those to one address or all. */
export function listKeptMail(recipient?: string) {
	requireSampleWorld()
	return withActor(systemActor, async (tx) => {
		const recipients = await tx.notice.groupBy({
			by: ['recipient'],
			where: { html: { not: null }, recipient: { not: null } },
			_count: true,
			orderBy: { recipient: 'asc' },
		})
		const found = await tx.notice.findMany({
			where: { html: { not: null }, ...(recipient ? { recipient } : {}) },
			orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
			take: MOST + 1,
			select: { id: true, recipient: true, subject: true, language: true, status: true, createdAt: true },
		})
		return {
			rows: found.slice(0, MOST),
			more: found.length > MOST,
			recipients: recipients.map((one) => ({ address: one.recipient ?? '', count: one._count })),
		}
	})
}

/** One kept e-mail in full. */
export function getKeptMail(noticeId: string) {
	requireSampleWorld()
	return withActor(systemActor, async (tx) => {
		const notice = await tx.notice.findUnique({
			where: { id: noticeId },
			select: {
				...{ id: true, recipient: true, subject: true, language: true, status: true, template: true },
				...{ createdAt: true, sentAt: true, html: true, text: true, requestId: true },
			},
		})
		if (!notice?.html) throw new DomainError('not-found')
		return { ...notice, html: notice.html, attachments: await filesOf(tx, notice) }
	})
}

/** What goes with the letter, with the address where a person whom it is for has it too. */
async function filesOf(tx: Tx, { template, requestId }: { template: string; requestId: string | null }) {
	if (template !== 'requestReceived' || !requestId) return []
	const receipt = await tx.receipt.findUnique({ where: { requestId } })
	return (receipt ? (['pdf', 'json'] as const) : []).map((kind) => ({
		name: receiptFileName(receipt?.reference ?? '', kind),
		href: `/requests/${requestId}/receipt.${kind}`,
	}))
}
