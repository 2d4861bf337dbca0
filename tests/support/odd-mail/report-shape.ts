import { reader, returned } from './odd-mail.ts'

type Fields = { mta?: string; envelope?: string; recipients: string[] }

export const recipientFields = (action: string, status: string, more = '', address = reader) =>
	`Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}${more && `\n${more}`}`

/** Returns a report in the form of RFC 3464. */
export function report(
	text: string,
	{ mta = 'mx.sample.example', envelope, recipients }: Fields,
	back = returned(),
) {
	const perMessage = `Reporting-MTA: dns; ${mta}${envelope ? `\nOriginal-Envelope-Id: ${envelope}` : ''}`
	return `--=_b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n
--=_b\nContent-Type: message/delivery-status\n\n${[perMessage, ...recipients].join('\n\n')}\n
--=_b\nContent-Type: text/rfc822-headers\n\n${back}\n\n--=_b--`
}
export const head = (from: string, subject: string, more = '') =>
	`From: ${from}\nSubject: ${subject}\nContent-Type: multipart/report; report-type=delivery-status; boundary="=_b"${more && `\n${more}`}`
export const diagnostic = (text: string) => `Diagnostic-Code: smtp; ${text}`
