import { sealToSend } from '#app/domain/audit/seals.server.ts'

import { type DueWords, invitationText } from '#app/domain/calendar/due-item.ts'
import { mayAnswer } from '#app/domain/inbound-mail/refusals.server.ts'
import type { CalendarChange, CalendarEntry } from '#app/domain/notifications/calendar-entries.server.ts'
import { reportedBy } from '#app/domain/notifications/gathered-steps.server.ts'
import { isConfidential } from '#app/domain/notifications/people-of.server.ts'
import { getReceipt, receiptFileName } from '#app/domain/submissions/receipt.server.ts'
import { receiptPdf, type SheetWords } from '#app/domain/submissions/receipt-sheet.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import type { CalendarPart, Letter, MailFile } from '#app/platform/mail/letter.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { type LetterKind, letterKindOf } from '#workflows/notices/kinds.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { requireSampleWorld } from './list-sample-mail.server.ts'

/** The words of one language that a message is composed with. */
export type MailWords = { kind: (kind: LetterKind) => string; due: DueWords; sheet: SheetWords }
type WordsIn = (language: Language) => MailWords

/** A stored e-mail as the complete message to be sent, with headers, attachments and calendar part. */
export async function sampleMailSource(noticeId: string, wordsIn: WordsIn) {
	requireSampleWorld()
	const { letter, at } = await readAs(systemActor, (read) =>
		read.models((tx) => letterOf(tx, noticeId, wordsIn)),
	)
	const { rawMail } = await import('#app/platform/mail/compose.server.ts')
	const raw = await rawMail(letter, at)
	const { simpleParser } = await import('mailparser')
	const { attachments } = await simpleParser(raw)
	const files = attachments.flatMap(({ filename, size }) => (filename ? { name: filename, size } : []))
	return { raw, files, calendar: letter.calendar ?? null }
}

async function letterOf(tx: Tx, id: string, wordsIn: WordsIn): Promise<{ letter: Letter; at: Date }> {
	const notice = await tx.notice.findUnique({ where: { id } })
	const { html, text, subject, recipient, language } = notice ?? {}
	if (!notice || !html || !text || !subject || !recipient || !language) throw new DomainError('not-found')
	const person = notice.personId ? await tx.person.findUnique({ where: { id: notice.personId } }) : null
	const { last, isMandatory } = await reportedBy(tx, notice)
	const kind = isMandatory ? 'mandatory' : letterKindOf(last.template as NoticeName) // not an invitation
	const at = notice.sentAt ?? notice.createdAt
	const isGuarded = await isConfidential(tx, notice)
	const letter = {
		id,
		requestId: notice.requestId,
		language,
		kind,
		html,
		text,
		subject,
		kindName: wordsIn(language).kind(kind),
		to: { name: person?.name ?? recipient, address: recipient },
		mayBeSwitchedOff: kind !== 'mandatory' && person !== null,
		mayBeAnswered: person !== null && !isGuarded && mayAnswer(person, notice),
		// As `calendarEntryOf` gave it.
		...calendarOf(notice.calendar as CalendarChange | null, { language, to: recipient, at }, wordsIn),
		attachments: filesOf(notice, isGuarded, wordsIn),
	}
	return { letter, at }
}

type Reader = { language: Language; to: string; at: Date }

function calendarOf(change: CalendarChange | null, reader: Reader, wordsIn: WordsIn) {
	if (!change) return {}
	const { removes = [], ...entry } = change
	return {
		calendar: partOf(entry, reader, wordsIn),
		removed: removes.map((each) => partOf(each, reader, wordsIn)),
	}
}

function partOf(entry: CalendarEntry, reader: Reader, wordsIn: WordsIn): CalendarPart {
	const { method } = entry
	const from = { name: env.OPERATOR_NAME, address: env.MAIL_FROM }
	const item = { ...entry, changedAt: new Date(entry.changedAt) }
	const words = wordsIn(reader.language).due
	return { method, content: invitationText(item, { ...reader, method, from }, words, env.APP_URL) }
}

function filesOf({ template, requestId, facts }: Notice, isGuarded: boolean, wordsIn: WordsIn) {
	if (template === 'auditSeal') return () => sealFiles(String((facts as { sealId?: string }).sealId)) // of its seal
	if (template !== 'requestReceived' || !requestId) return undefined
	return () => receiptFiles(requestId, isGuarded, wordsIn)
}

async function sealFiles(sealId: string): Promise<MailFile[]> {
	const { name, text } = await sealToSend(sealId)
	return [{ filename: name, contentType: 'application/json', content: text }]
}

async function receiptFiles(requestId: string, isGuarded: boolean, wordsIn: WordsIn): Promise<MailFile[]> {
	const told = await getReceipt(systemActor, requestId)
	const named = (kind: 'pdf' | 'json') => receiptFileName(told.receipt.reference, kind)
	const text = { filename: named('json'), contentType: 'application/json', content: told.file }
	if (isGuarded) return [text]
	const content = await receiptPdf(told, wordsIn(told.language).sheet)
	return [{ filename: named('pdf'), contentType: 'application/pdf', content }, text]
}
