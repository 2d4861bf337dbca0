import {
	type NotificationStatus,
	notificationStatus,
	notSentReason,
} from '#app/domain/recipients/notification-statuses.ts'
import { receiptFileName } from '#app/domain/submissions/receipt.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'

const MOST = 100

/** Stored messages are readable by everybody, so they exist only in the sample world. */
export function requireSampleWorld() {
	if (!env.SAMPLE_WORLD) throw new DomainError('not-found')
}

type Wanted = { to?: string; state?: NotificationStatus; about?: string; page?: number }

type Row = {
	id: string
	recipient: string | null
	subject: string | null
	template: string
	language: Language | null
	status: 'queued' | 'sent' | 'deferred' | 'parked' | 'suppressed' | 'bounced'
	bouncedAt: Date | null
	cadence: 'daily' | 'weekly' | null
	because: string | null
	createdAt: Date
	written: boolean
}

// A message that was never written has no recipient yet: then the intended person counts.
const kept = Prisma.sql`notice left join person on person.id = notice.person_id`
const recipient = Prisma.sql`coalesce(notice.recipient, notice.address, person.email)`

/**
 * The e-mails of the sample world, the newest first, a hundred to a page (counted from 1), filtered by address, status
 * or words in the subject. Includes those that wait for a summary or are not sent, with the reason.
 */
export function listSampleMail({ to, state, about, page = 1 }: Wanted = {}) {
	requireSampleWorld()
	return readAs(systemActor, (read) =>
		read.models(async (tx) => {
			const found = await tx.$queryRaw<Row[]>`
			select notice.id, ${recipient} as recipient, notice.subject, notice.template,
				coalesce(notice.language, person.language) as language, notice.status, notice.bounced_at as "bouncedAt",
				nullif(notice.cadence::text, 'atOnce') as cadence, notice.suppressed_because as because,
				notice.created_at as "createdAt", notice.html is not null as written
			from ${kept}
			where (${to ?? null}::text is null or ${recipient} = ${to ?? null})
				and (${about ?? null}::text is null or position(lower(${about ?? ''}) in lower(notice.subject)) > 0)
				and (${state ?? null}::text is null
					or case when notice.bounced_at is null then notice.status else 'bounced' end = ${state ?? null})
			order by notice.created_at desc, notice.id desc limit ${MOST + 1} offset ${(page - 1) * MOST}`
			const shown = found.slice(0, MOST).map(({ because, ...row }) => ({
				...row,
				state: notificationStatus(row),
				because: row.status === 'suppressed' ? notSentReason(because) : null,
			}))
			return { rows: shown, page, more: found.length > MOST, recipients: await recipientsOf(tx) }
		}),
	)
}

const recipientsOf = (tx: Tx) =>
	tx.$queryRaw<{ address: string; count: number }[]>`
		select ${recipient} as address, count(*)::int as count from ${kept}
		where ${recipient} is not null group by 1 order by 1`

/** One stored e-mail in full. */
export function getSampleMail(noticeId: string) {
	requireSampleWorld()
	return readAs(systemActor, (read) =>
		read.models(async (tx) => {
			const notice = await tx.notice.findUnique({
				where: { id: noticeId },
				select: {
					id: true,
					recipient: true,
					subject: true,
					language: true,
					status: true,
					template: true,
					createdAt: true,
					sentAt: true,
					html: true,
					text: true,
					requestId: true,
				},
			})
			if (!notice?.html) throw new DomainError('not-found')
			return { ...notice, html: notice.html, attachments: await filesOf(tx, notice) }
		}),
	)
}

/** The attachments of the e-mail, with the address where its recipient can also download them. */
async function filesOf(tx: Tx, { template, requestId }: { template: string; requestId: string | null }) {
	if (template !== 'requestReceived' || !requestId) return []
	const receipt = await tx.receipt.findUnique({ where: { requestId } })
	return (receipt ? (['pdf', 'json'] as const) : []).map((kind) => ({
		name: receiptFileName(receipt?.reference ?? '', kind),
		href: `/requests/${requestId}/receipt.${kind}`,
	}))
}
