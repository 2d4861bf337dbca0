import type { Attachment } from 'mailparser'
import type { ArrivedMail, Automatic, CameBack, RecipientStatus } from './arrived-mail.ts'
import { asCame, asRead, header } from './headers.ts'

export type DeliveryStatus = { envelopeId: string | null; recipients: readonly RecipientStatus[] }

const MOST_RECIPIENTS = 50
/** A report on very many recipients is this long; the rest is not read. */
const LONGEST = 200_000
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/** Parses the fields of a message/delivery-status; also if they occur within other text. */
export function readDeliveryStatus(text: string): DeliveryStatus {
	const groups = text
		.slice(0, LONGEST)
		.split(/\r?\n[ \t]*\r?\n/)
		.map(fieldsOf)
	const envelopeId = groups.map((fields) => fields.get('original-envelope-id')).find(Boolean)
	return {
		envelopeId: envelopeId ? fromXtext(envelopeId) : null,
		recipients: groups.flatMap(recipientOf).slice(0, MOST_RECIPIENTS),
	}
}

function fieldsOf(group: string): Map<string, string> {
	const lines = group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
	return new Map(
		lines.flatMap((line) => {
			const [, name, value] = /^([a-z][a-z-]{1,40}):\s*(.{0,1000})/i.exec(line) ?? []
			return name && value !== undefined ? [[name.toLowerCase(), value.trim()] as const] : []
		}),
	)
}

function recipientOf(fields: Map<string, string>): RecipientStatus[] {
	const said = fields
		.get('action')
		?.toLowerCase()
		.replace(/[^a-z].*$/, '')
	const named = ['original-recipient', 'final-recipient', 'x-actual-recipient']
		.flatMap((name) => fields.get(name) ?? [])
		.flatMap(addressIn)
	const action = actions.find((known) => known === said)
	if (!action || named.length === 0) return []
	const diagnostic = fields.get('diagnostic-code') ?? ''
	return [{ addresses: named, action, code: codeOf(fields.get('status') ?? '', diagnostic), diagnostic }]
}

/** `rfc822; somebody@example.org`, with or without the type and brackets. */
const addressIn = (value: string) => {
	const address = /<?([^\s<>;"@]{1,64}@[^\s<>;"@]{1,255})>?\s*$/.exec(
		fromXtext(value.replace(/^[a-z0-9-]+\s*;/i, '')),
	)
	return address?.[1] ? [address[1].toLowerCase()] : []
}

const fromXtext = (value: string) =>
	value.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/

/** Phrases for a failure from servers without enhanced codes, in their languages. */
const inWords: readonly [RegExp, string][] = [
	[
		/quota|mailbox (is )?full|over ?limit|storage|bo[iî]te .*pleine|buz[oó]n .*lleno|переполнен|已满|超过/i,
		'5.2.2',
	],
	[
		/host (unknown|not found)|domain (not found|does ?n.t exist|unknown)|no such (domain|host)|nxdomain/i,
		'5.1.2',
	],
	[
		/(user|recipient|mailbox|address|account)( \S+){0,3} (unknown|not found|does ?n.t exist|does not exist|disabled)/i,
		'5.1.1',
	],
	[/(unknown|no such|invalid|bad|non-?existent) (local )?(user|recipient|mailbox|address|account)/i, '5.1.1'],
	[/no mailbox here by that name|not listed in|isn.t a valid|couldn.t be found|wasn.t found/i, '5.1.1'],
	[
		/n.existe pas|introuvable|no existe|inexistente|nicht gefunden|unbekannt|не найден|не существует|不存在|لا يوجد|غير موجود/i,
		'5.1.1',
	],
	[/spam|blocked|policy|rejected|denied|отклонен|拒绝/i, '5.7.1'],
]

/** Returns the most exact code: from the field, else from the server's response, else from its phrases. */
export function codeOf(status: string, words: string): string {
	const stated = enhanced.exec(status)?.[1]
	if (stated && !/^[245]\.0\.0$/.test(stated)) return stated
	const answered = enhanced.exec(words)?.[1]
	if (answered && !/^[245]\.0\.0$/.test(answered)) return answered
	const worded = inWords.find(([pattern]) => pattern.test(words))?.[1]
	return worded ?? stated ?? answered ?? '5.0.0'
}

/**
 * Whether the address itself is wrong, so that no later e-mail can arrive: not a full mailbox, a policy or a rejected
 * sender (RFC 3463, 3.2-3.8; Exchange Online uses 5.4.1 and 5.4.310 for unknown recipients).
 */
export const isWrongAddress = (code: string) => /^5\.(1\.(0|1|2|3|4|6|10)|2\.1|4\.(1|4|310))$/.test(code)

type Report = Pick<CameBack, 'kind' | 'recipients'> | Pick<Automatic, 'kind'>

const isStatus = ({ contentType }: Attachment) => /^message\/(global-)?delivery-status$/i.test(contentType)

/** Returns a report in a standard form: of delivery, reading, abuse or a calendar. Null for other e-mail. */
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

/** The reply of a calendar program to an invitation (RFC 5546). */
const isCalendarAnswer = (parts: readonly Attachment[], type: string) =>
	/^text\/calendar.*method="?(reply|counter|refresh|declinecounter)/.test(type) ||
	parts.some(
		({ contentType, content }) =>
			/^(text\/calendar|application\/ics)$/i.test(contentType) &&
			/^METHOD:\s*(REPLY|COUNTER|REFRESH|DECLINECOUNTER)\s*$/im.test(
				content.toString('utf8').slice(0, 20_000),
			),
	)
