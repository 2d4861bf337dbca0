import type { ParsedMail } from 'mailparser'
import type { ArrivedMail, CameBack, RecipientStatus } from './arrived-mail.ts'
import { codeOf, readDeliveryStatus } from './dsn.ts'
import { asCame, asRead, fromAddress, hasHeader, header } from './headers.ts'

const daemons =
	/^(mailer-?daemon|mail-?daemon|postmaster|mailadmin|mail[-_.]?delivery|maildeliverysystem|bounces?|ndr)([+._-]|@)|^(mail ?delivery|mail system|system administrator|系统退信|自动退信)/i

const failed =
	/undeliver|non.?deliver|not (be )?deliver|returned (mail|to sender)|mail(ing)? (delivery )?fail|delivery (status notification|fail|failure|report|has failed|incomplete)|failure notice|delivery notification|could not (be sent|send)|unzustellbar|nicht zugestellt|non remis|non distribu|[eé]chec de (la )?(remise|distribution)|no (se )?(ha podido |pudo )?(entreg|enviar)|error de entrega|devuelto|n[aã]o (foi )?(entregue|enviad)|недоставлен|не доставлен|не удалось доставить|退信|无法投递|投递失败|تعذ[ّ]?ر (تسليم|إرسال)|لم يتم تسليم/i
const late =
	/delay|warning: (message|could not)|not (yet )?(been )?delivered (yet|for)|will (keep trying|continue to (try|be)|retry)|still being retried|verz[oö]ger|retard|retras|atras|задержан|задерж|延迟|延误|تأخ/i
const givesUp =
	/giving up|gave up|permanent|final|i've given up|not be retried|have not been able|failed permanently/i

/**
 * Recognizes an undelivered e-mail without the standard form: qmail, Exim, Domino, QQ and others report it in words.
 */
export function looseBounce(arrived: ArrivedMail): Pick<CameBack, 'kind' | 'recipients'> | null {
	const { mail } = arrived
	if (!tellsOfReturn(arrived)) return null
	const read = `${asRead(mail)}\n${asCame(arrived.raw)}`
	const told = readDeliveryStatus(read).recipients.filter(({ action }) => action === 'failed')
	const subject = mail.subject ?? ''
	const isLate = told.length === 0 && late.test(subject) && !givesUp.test(subject)
	const kind = isLate ? 'delay' : 'bounce'
	return { kind, recipients: told.length > 0 ? told : [inWords(mail, isLate ? 'delayed' : 'failed')] }
}

function tellsOfReturn({ mail, returnPath }: ArrivedMail): boolean {
	if (hasHeader(mail, 'x-failed-recipients')) return true
	const subject = mail.subject ?? ''
	const name = mail.from?.value[0]?.name ?? ''
	const tells = failed.test(subject) || late.test(subject)
	if (daemons.test(fromAddress(mail)) || daemons.test(name))
		return tells || failed.test(asRead(mail).slice(0, 2_000))
	const empty = returnPath === '' || header(mail, 'return-path') === '<>'
	return empty && failed.test(subject)
}

/** Returns the addresses and the code in the readable text. */
function inWords(mail: ParsedMail, action: 'failed' | 'delayed'): RecipientStatus {
	const words = `${header(mail, 'x-failed-recipients')}\n${asRead(mail)}`.slice(0, 20_000)
	const addresses = words.match(/[^\s<>"'():;,[\]]{1,64}@[^\s<>"'():;,[\]]{1,255}/g) ?? []
	const unique = [...new Set(addresses.map((address) => address.toLowerCase().replace(/\.$/, '')))]
	return {
		addresses: unique.slice(0, 20),
		action,
		code: codeOf('', words),
		diagnostic: words.trim().slice(0, 500),
	}
}
