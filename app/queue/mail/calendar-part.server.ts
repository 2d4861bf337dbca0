import { invitationText } from '#app/domain/calendar/calendar-text.ts'
import { calendarEntryOf } from '#app/domain/notifications/calendar-entries.server.ts'
import { dueWordsIn } from '#app/i18n/due-words.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { CalendarPart } from '#app/platform/mail/letter.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/vocabulary.ts'

/** What goes with a letter into the calendar of its reader, in the reader's language; most letters have nothing. */
export async function calendarPartOf(
	tx: Tx,
	notice: Notice,
	reader: { address: string } | null,
	language: Language,
): Promise<CalendarPart | undefined> {
	const entry = reader && (await calendarEntryOf(tx, notice))
	if (!entry) return undefined
	const { method } = entry
	const from = { name: env.OPERATOR_NAME, address: env.MAIL_FROM }
	const content = invitationText(
		{ ...entry, changedAt: new Date(entry.changedAt) },
		{ method, language, from, to: reader.address, at: now() },
		dueWordsIn(language),
		env.APP_URL,
	)
	return { method, content }
}
