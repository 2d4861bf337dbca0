import type { ParsedMail } from 'mailparser'

/** The report of a mail server on one recipient (RFC 3464, 2.3). */
export type RecipientStatus = {
	/** The original and the final address, in lower case; forwarding makes them differ. */
	addresses: readonly string[]
	action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
	/** The enhanced status code (RFC 3463), such as 5.1.1. */
	code: string
	diagnostic: string
}

/** A received e-mail, parsed by mailparser (best with `keepDeliveryStatus`). */
export type ArrivedMail = {
	raw: Buffer
	mail: ParsedMail
	/** MAIL FROM of the envelope, '' if it was empty; null if the envelope is lost (IMAP). */
	returnPath: string | null
	/** RCPT TO of the envelope; empty if the envelope is lost. */
	recipients: readonly string[]
}

/** The e-mail of ours that is meant: proven by a signed token, or only quoted. */
export type Origin = { proven: string | null; said: readonly string[] }

/** Undelivered recipients. Trusted only for actual recipients of this e-mail. */
export type CameBack = { kind: 'bounce' | 'delay'; origin: Origin; recipients: readonly RecipientStatus[] }

/** Written by a machine: it is recorded, never replied to, and has no effect. */
export type Automatic = {
	kind:
		| 'delivered'
		| 'outOfOffice'
		| 'receipt'
		| 'calendarReply'
		| 'complaint'
		| 'challenge'
		| 'list'
		| 'loop'
	origin: Origin
}

/** Only a `message` was written by a person and may be added to the messages. */
export type Classified = { kind: 'message' } | CameBack | Automatic
