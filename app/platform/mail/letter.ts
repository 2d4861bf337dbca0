export type MailFile = { filename: string; contentType: string; content: string | Buffer }

/** An entry for the reader's calendar, as iCalendar (RFC 5545) with the method that it is sent with (RFC 5546). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string }

export type Letter = {
	/** The notice it is; what comes back or is answered is found by it. */
	id: string
	to: { name: string; address: string }
	/** The language it is written in, as BCP 47 names it. */
	language: string
	subject: string
	html: string
	text: string
	/** Letters of one request carry the same one, so that mail programs keep them together. */
	requestId: string | null
	/** What it is about, as a word for filters of the reader (List-Id). */
	kind: string
	/** The same in the words of its reader. */
	kindName: string
	/** Whether it may be switched off; then it says how, in one click (RFC 8058). */
	mayBeSwitchedOff: boolean
	/** Whether an answer becomes a message to the other side. */
	mayBeAnswered: boolean
	calendar?: CalendarPart | undefined
	/** Made only when the letter really leaves. */
	attachments?: (() => Promise<MailFile[]>) | undefined
}
