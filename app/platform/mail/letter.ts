export type MailFile = { filename: string; contentType: string; content: string | Buffer }

/** An entry for the reader's calendar, as iCalendar (RFC 5545) with the method that it is sent with (RFC 5546). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string }

export type Letter = {
	/** The id of its notice; returned e-mails and replies are assigned by it. */
	id: string
	to: { name: string; address: string }
	/** Its language (BCP 47). */
	language: string
	subject: string
	html: string
	text: string
	/** E-mails of one request have the same id, so that mail programs group them. */
	requestId: string | null
	/** The kind of notice, for the reader's mail filters (List-Id). */
	kind: string
	/** The name of that kind in the reader's language. */
	kindName: string
	/** Whether the kind may be switched off; then the e-mail offers one-click (RFC 8058). */
	mayBeSwitchedOff: boolean
	/** Whether a reply becomes a message to the other side. */
	mayBeAnswered: boolean
	calendar?: CalendarPart | undefined
	/** Entries that it removes from the calendar besides: a part has one method, so each has a file of its own. */
	removed?: readonly CalendarPart[] | undefined
	/** Created only when the e-mail is sent. */
	attachments?: (() => Promise<MailFile[]>) | undefined
}
