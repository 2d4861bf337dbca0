import { referralSheet } from '#app/documents/referral-sheet.server.ts'
import { sealToSend } from '#app/domain/audit/seals.server.ts'
import { invitationText } from '#app/domain/calendar/due-item.ts'
import { mayAnswer } from '#app/domain/inbound-mail/refusals.server.ts'
import { type CalendarEntry, calendarEntryOf } from '#app/domain/notifications/calendar-entries.server.ts'
import { reportedBy } from '#app/domain/notifications/gathered-steps.server.ts'
import { addressOf, isConfidential } from '#app/domain/notifications/people-of.server.ts'

import { getReceipt, receiptFileName } from '#app/domain/submissions/receipt.server.ts'
import { receiptPdf } from '#app/domain/submissions/receipt-sheet.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { dueWordsIn, translator } from '#app/i18n/translator.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import type { CalendarPart, Letter, MailFile } from '#app/platform/mail/letter.ts'
import type { EmailName } from '#emails/catalogue.ts'
import { renderEmail } from '#emails/render-email.tsx'
import type { Notice } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { letterKindOf } from '#workflows/notices/kinds.ts'
import { isStateRole } from '#workflows/roles.ts'
import { type Facts, propsOf } from './letter-props.server.ts'

/**
 * Writes the e-mail of a notice and stores its content. Address and language are read now, not when it was queued; null
 * if there is no address.
 */
export async function writeLetter(tx: Tx, notice: Notice): Promise<Letter | null> {
	const { last, earlier, isMandatory } = await reportedBy(tx, notice)
	const facts = last.facts as Facts // as `tell` stored them
	const { id, requestId } = notice
	const person = notice.personId ? await tx.person.findUnique({ where: { id: notice.personId } }) : null
	const address = person ? await addressOf(tx, notice, person) : notice.address
	if (!address) return null
	const language: Language = person?.language ?? notice.language ?? 'en'
	const name = person?.name ?? facts.recipient ?? address
	const template = last.template as EmailName // queued under a name of the catalogue

	const siteName = translator(language, 'common')('siteName')
	const guarded = await isConfidential(tx, notice)
	const ofState = person !== null && isStateRole(person.role)
	const props = await propsOf(tx, last, { language, recipient: name, guarded, ofState, earlier })
	const kind = isMandatory ? 'mandatory' : letterKindOf(template)
	const mayBeSwitchedOff = kind !== 'mandatory' && person !== null
	const mayBeAnswered = person !== null && !guarded && mayAnswer(person, notice)
	const settingsUrl = mayBeSwitchedOff ? `${env.APP_URL}/account/email-settings` : undefined
	const rendered = await renderEmail(template, props, language, { siteName, mayBeAnswered, settingsUrl })
	const kept = { ...rendered, messageId: messageIdOf(id), language, recipient: address }
	await tx.notice.update({ where: { id }, data: kept })
	return {
		id,
		requestId,
		language,
		kind,
		...rendered,
		kindName: translator(language, 'emailKinds')(`${kind}.name`),
		to: { name, address },
		mayBeSwitchedOff,
		mayBeAnswered,
		...(await calendarPartsOf(tx, last, person && { address }, language)),
		attachments: attachmentsOf(notice, guarded, language),
	}
}

/**
 * The receipt is attached to the e-mail on a received submission: to drafter, focal points and mission. The audit seal
 * of a day is sent to those who store it, and the sheet of a referred need to its partner.
 */
function attachmentsOf(
	{ template, requestId, needId, attempts, facts }: Notice,
	isGuarded: boolean,
	language: Language,
) {
	// As its sender stored them.
	if (template === 'auditSeal') return () => sealAttachment(String((facts as Facts).sealId))
	if (template === 'referralToPartner' && needId) return () => referralFiles(needId, language)
	if (template !== 'requestReceived' || !requestId) return undefined
	return () => receiptAttachments(requestId, { failedBefore: attempts, isGuarded })
}

/** Returns the calendar entry of an e-mail in the reader's language, and those it removes; most have none. */
async function calendarPartsOf(
	tx: Tx,
	notice: Notice,
	reader: { address: string } | null,
	language: Language,
): Promise<Pick<Letter, 'calendar' | 'removed'>> {
	const change = reader && (await calendarEntryOf(tx, notice))
	if (!change) return {}
	const { removes = [], ...entry } = change
	const partOf = (each: CalendarEntry): CalendarPart => {
		const { method, changedAt } = each
		const from = { name: env.OPERATOR_NAME, address: env.MAIL_FROM }
		const item = { ...each, changedAt: new Date(changedAt) }
		const sent = { method, language, from, to: reader.address, at: now() }
		return { method, content: invitationText(item, sent, dueWordsIn(language), env.APP_URL) }
	}
	return { calendar: partOf(entry), removed: removes.map(partOf) }
}

/** Attempts that wait for the PDF; after that the signed text is sent alone, which is the proof. */
const PATIENCE = 3

type How = {
	failedBefore: number
	/** For a CONFIDENTIAL request only the signed text is sent: the PDF names the authority. */
	isGuarded: boolean
}

/** Returns the submission receipt as attachments. Rejects while a retry makes sense. */
async function receiptAttachments(requestId: string, { failedBefore, isGuarded }: How): Promise<MailFile[]> {
	const told = await getReceipt(systemActor, requestId)
	const named = (kind: 'pdf' | 'json') => receiptFileName(told.receipt.reference, kind)
	const text = { filename: named('json'), contentType: 'application/json', content: told.file }
	if (isGuarded) return [text]
	try {
		const content = await receiptPdf(told, catalogues[told.language].receipt.sheet)
		return [{ filename: named('pdf'), contentType: 'application/pdf', content }, text]
	} catch (error) {
		if (failedBefore < PATIENCE) throw error
		log.warn({ err: error, requestId }, 'receipt sent without its PDF')
		return [text]
	}
}

/** Returns the audit seal of a day as an attachment. */
async function sealAttachment(sealId: string): Promise<MailFile[]> {
	const { name, text } = await sealToSend(sealId)
	return [{ filename: name, contentType: 'application/json', content: text }]
}

/**
 * Returns the sheet of a need for the partner it is referred to, in the partner's language: what the State lets a partner
 * read at this moment.
 */
async function referralFiles(needId: string, language: Language): Promise<MailFile[]> {
	const summary = await getPartnerSummary(systemActor, needId, language)
	const files = [
		await referralSheet(summary, 'pdf', language),
		await referralSheet(summary, 'docx', language),
	]
	return files.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content }))
}
