/** Why an e-mail was not sent; codes for administrators. */
export const failureCodes = [
	'unknownRecipient',
	'mailboxFull',
	'refused',
	'tooLarge',
	'smtputf8',
	'greylisted',
	'busy',
	'answerLost',
	'timeout',
	'connection',
	'certificate',
	'encryption',
	'credentials',
	'sender',
	'unwritable',
] as const
export type FailureCode = (typeof failureCodes)[number]

type Facts = {
	/** A new attempt would have the same result. */
	permanent?: boolean
	/** The whole e-mail was sent and no response came: it may have arrived. */
	uncertain?: boolean
	/** The enhanced status code (RFC 3463) of a permanent failure of the recipient. */
	bounceCode?: string
	/** Whether it affects all e-mails to this domain, or all e-mails, for now. */
	shared?: 'domain' | 'server'
}

/** An e-mail that the mail server did not accept, with the known cause. */
export class MailFailure extends Error {
	readonly permanent: boolean
	readonly uncertain: boolean
	readonly bounceCode: string | undefined
	readonly shared: 'domain' | 'server' | undefined

	constructor(
		readonly code: FailureCode,
		message: string,
		{ permanent = false, uncertain = false, bounceCode, shared }: Facts = {},
	) {
		super(message)
		this.permanent = permanent
		this.uncertain = uncertain
		this.bounceCode = bounceCode
		this.shared = shared
	}
}

/** Error of nodemailer: its code, the system error and the SMTP response with its command. */
type MailError = Partial<
	Record<'code' | 'originalCode' | 'message' | 'response' | 'command', string> & { responseCode: number }
>

/** Returns the meaning of a mail client error. `handedOver`: the e-mail was sent completely, so it may have arrived. */
export function failureOf(error: unknown, handedOver: boolean): MailFailure {
	if (error instanceof MailFailure) return error
	const told: MailError = typeof error === 'object' && error !== null ? error : {}
	const message = told.message ?? String(error)
	const [code, facts] = told.responseCode
		? byReply(told, told.responseCode, handedOver)
		: withoutReply(told, handedOver)
	return new MailFailure(code, message, facts)
}

type Meaning = [FailureCode, Facts?]

const certificates = /cert|self.signed|altname|unable_to_verify|unable to verify/i
const ofConnection = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EPROXY'])

function withoutReply(told: MailError, handedOver: boolean): Meaning {
	const { code = '', originalCode = '', message = '' } = told
	const shared = 'server'
	if ((code === 'ETLS' || code === 'ESOCKET') && certificates.test(`${originalCode} ${message}`))
		return ['certificate', { shared }]
	if (code === 'ETLS' || /^(ERR_SSL|EPROTO$)/.test(originalCode)) return ['encryption', { shared }]
	if (code === 'EMESSAGE') return ['tooLarge', { permanent: true }]
	if (code === 'EENVELOPE') return ['unknownRecipient', { permanent: true, bounceCode: '5.1.3' }]
	if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return ['credentials', { shared }]
	const cut = code === 'ETIMEDOUT' || code === 'EABORT'
	if (!cut && !ofConnection.has(code)) return ['unwritable']
	if (handedOver) return ['answerLost', { uncertain: true, shared }]
	return [cut ? 'timeout' : 'connection', { shared }]
}

function byReply(told: MailError, reply: number, handedOver: boolean): Meaning {
	const { code = '', command = '', response = '', message = '' } = told
	const enhanced = response.match(/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/)?.[1] ?? ''
	const shared = 'server'
	if (code === 'ETLS' || (reply === 530 && /STARTTLS/i.test(message))) return ['encryption', { shared }]
	if (code === 'EAUTH' || command.startsWith('AUTH') || [530, 535, 538].includes(reply))
		return ['credentials', { shared }]
	// Before an e-mail was named, or out of sequence: the server itself has the problem.
	if (code === 'EPROTOCOL' || command === 'EHLO' || reply === 503) return ['connection', { shared }]
	// Sent when the server closes the connection, not as a response to the e-mail.
	if (reply === 421) return ['busy', { shared, uncertain: handedOver }]
	if (reply < 500) return forNow(enhanced, command)
	return forGood(reply, enhanced, command, message)
}

function forNow(enhanced: string, command: string): Meaning {
	if (enhanced === '4.2.2') return ['mailboxFull']
	// Before any recipient, or about the server's own state (RFC 3463, 3.4): all e-mails would fail in the same way.
	if (command === 'MAIL FROM' || enhanced.startsWith('4.3.')) return ['busy', { shared: 'server' }]
	// Codes about one address or mailbox do not affect others (RFC 3463, 3.2 and 3.3).
	return ['greylisted', /^4\.[12]\./.test(enhanced) ? {} : { shared: 'domain' }]
}

function forGood(reply: number, enhanced: string, command: string, message: string): Meaning {
	const permanent = true
	if (enhanced === '5.6.7' || /Internationali[sz]ed/.test(message)) return ['smtputf8', { permanent }]
	if (enhanced === '5.3.4' || enhanced === '5.2.3' || (reply === 552 && !enhanced))
		return ['tooLarge', { permanent }]
	// About this site, and so about all its e-mails: they wait until an administrator has resolved it.
	if (command === 'MAIL FROM' || /^5\.1\.[78]$/.test(enhanced)) return ['sender', { shared: 'server' }]
	if (enhanced === '5.2.2') return ['mailboxFull', { permanent, bounceCode: enhanced }]
	if (/^5\.[12]\./.test(enhanced)) return ['unknownRecipient', { permanent, bounceCode: enhanced }]
	if (command === 'RCPT TO' && !enhanced && [550, 551, 553].includes(reply))
		return ['unknownRecipient', { permanent, bounceCode: '5.1.0' }]
	return ['refused', { permanent }]
}
