import { mayAnswer } from '#app/domain/inbound-mail/may-answer.server.ts'
import { addressOf } from '#app/domain/notifications/address-of.server.ts'
import { isConfidential } from '#app/domain/notifications/is-confidential.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { renderEmail } from '#emails/render-email.tsx'
import type { EmailName } from '#emails/template.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { letterKindOf } from '#workflows/notices/kinds.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { calendarPartOf } from './calendar-part.server.ts'
import { type Facts, propsOf } from './letter-props.server.ts'
import { receiptAttachments } from './receipt-attachments.server.ts'
import { sealAttachment } from './seal-attachment.server.ts'

/**
 * Writes a notice as a letter and keeps what it says. Address and language are looked up now, not when it was queued;
 * null where there is no address.
 */
export async function writeLetter(tx: Tx, notice: Notice): Promise<Letter | null> {
	const facts = notice.facts as Facts
	const { id, requestId } = notice
	const person = notice.personId ? await tx.person.findUnique({ where: { id: notice.personId } }) : null
	const address = person ? await addressOf(tx, notice, person) : notice.address
	if (!address) return null
	const language: Language = person?.language ?? notice.language ?? 'en'
	const name = person?.name ?? facts.recipient ?? address
	const template = notice.template as EmailName

	const siteName = translator(language, 'common')('siteName')
	const guarded = await isConfidential(tx, notice)
	const props = await propsOf(tx, notice, { language, recipient: name, guarded })
	const kind = letterKindOf(template)
	const mayBeSwitchedOff = kind !== 'mandatory' && person !== null
	const mayBeAnswered = person !== null && !guarded && mayAnswer(person, notice)
	const settingsUrl = mayBeSwitchedOff ? `${env.APP_URL}/account/mail` : undefined
	const rendered = await renderEmail(template, props, language, { siteName, mayBeAnswered, settingsUrl })
	const kept = { ...rendered, messageId: messageIdOf(id), language, recipient: address }
	await tx.notice.update({ where: { id }, data: kept })
	return {
		id,
		requestId,
		language,
		kind,
		...rendered,
		kindName: translator(language, 'mailKinds')(`${kind}.name`),
		to: { name, address },
		mayBeSwitchedOff,
		mayBeAnswered,
		calendar: await calendarPartOf(tx, notice, person && { address }, language),
		attachments: attachmentsOf(notice, guarded),
	}
}

/**
 * The receipt goes with the letter that says that a filing was received: to drafter, focal points and mission. The seal
 * of a day goes to those who keep it.
 */
function attachmentsOf({ template, requestId, attempts, facts }: Notice, isGuarded: boolean) {
	if (template === 'auditSeal') return () => sealAttachment(String((facts as Facts).sealId))
	if (template !== 'requestReceived' || !requestId) return undefined
	return () => receiptAttachments(requestId, { failedBefore: attempts, isGuarded })
}
