import type { ParsedMail } from 'mailparser'
import { automaticKind } from './automatic.ts'
import type { RecipientStatus } from './dsn.ts'
import { isLoop } from './loops.ts'
import { looseBounce } from './loose-bounce.ts'
import { originOf } from './origin.ts'
import { readReport } from './report.ts'

/** A letter that arrived, parsed by mailparser (best with `keepDeliveryStatus`). */
export type ArrivedMail = {
	raw: Buffer
	mail: ParsedMail
	/** MAIL FROM of the envelope, '' where it was empty; null where the envelope is gone (IMAP). */
	returnPath: string | null
	/** RCPT TO of the envelope; none where it is gone. */
	recipients: readonly string[]
}

/** Which letter of ours something is about: proven by a signed token, or only said. */
export type Origin = { proven: string | null; said: readonly string[] }

/** What came back, by recipient. Only what we really sent to one of the addresses may be believed. */
export type CameBack = { kind: 'bounce' | 'delay'; origin: Origin; recipients: readonly RecipientStatus[] }

/** Written by a machine: it is written down, never answered, and nothing follows from it. */
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

/** Only a `message` was written by somebody and may become one in a thread. */
export type Classified = { kind: 'message' } | CameBack | Automatic

/** Says what a letter is (RFC 3464, 3834, 8098, 5965 and what servers do beside them). Believes nothing of it. */
export function classify(arrived: ArrivedMail): Classified {
	const origin = originOf(arrived)
	const report = readReport(arrived)
	if (report) return { ...report, origin }
	if (isLoop(arrived)) return { kind: 'loop', origin }
	const bounce = looseBounce(arrived)
	if (bounce) return { ...bounce, origin }
	const kind = automaticKind(arrived)
	return kind ? { kind, origin } : { kind: 'message' }
}
