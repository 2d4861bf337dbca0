import type { Attachment } from 'mailparser'
import type { ArrivedMail, Automatic, CameBack } from './classify.ts'
import { type RecipientStatus, readDeliveryStatus } from './dsn.ts'
import { asCame, asRead, header } from './headers.ts'

type Report = Pick<CameBack, 'kind' | 'recipients'> | Pick<Automatic, 'kind'>

const isStatus = ({ contentType }: Attachment) => /^message\/(global-)?delivery-status$/i.test(contentType)

/** What a report says whose form is a standard: of delivery, of reading, of abuse, of a calendar. Null for other mail. */
export function readReport({ raw, mail }: ArrivedMail): Report | null {
	const type = header(mail, 'content-type')
	const has = (part: string) =>
		type.includes(`report-type="${part}"`) ||
		type.includes(`report-type=${part}`) ||
		mail.attachments.some(({ contentType }) => contentType.toLowerCase() === `message/${part}`)
	if (has('disposition-notification')) return { kind: 'receipt' }
	if (has('feedback-report')) return { kind: 'complaint' }
	const status = mail.attachments.find(isStatus)?.content.toString('utf8')
	if (status || has('delivery-status') || has('global-delivery-status'))
		return ofDelivery(readDeliveryStatus(status ?? `${asRead(mail)}\n\n${asCame(raw)}`).recipients)
	return isCalendarAnswer(mail.attachments, type) ? { kind: 'calendarReply' } : null
}

function ofDelivery(all: readonly RecipientStatus[]): Report | null {
	const failed = all.filter(({ action }) => action === 'failed')
	if (failed.length > 0) return { kind: 'bounce', recipients: failed }
	const delayed = all.filter(({ action }) => action === 'delayed')
	if (delayed.length > 0) return { kind: 'delay', recipients: delayed }
	return all.length > 0 ? { kind: 'delivered' } : null
}

/** The answer of a calendar to an invitation (RFC 5546): somebody's mail program wrote it. */
const isCalendarAnswer = (parts: readonly Attachment[], type: string) =>
	/^text\/calendar.*method="?(reply|counter|refresh|declinecounter)/.test(type) ||
	parts.some(
		({ contentType, content }) =>
			/^(text\/calendar|application\/ics)$/i.test(contentType) &&
			/^METHOD:\s*(REPLY|COUNTER|REFRESH|DECLINECOUNTER)\s*$/im.test(
				content.toString('utf8').slice(0, 20_000),
			),
	)
