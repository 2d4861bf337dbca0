import type { ParsedMail } from 'mailparser'
import { env } from '#app/platform/env.server.ts'
import type { ArrivedMail, Automatic, CameBack, Classified, RecipientStatus } from './arrived-mail.ts'
import { codeOf, readDeliveryStatus, readReport } from './dsn.ts'
import { asCame, asRead, fromAddress, hasHeader, header } from './headers.ts'
import { originOf } from './origin.ts'

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
function looseBounce(arrived: ArrivedMail): Pick<CameBack, 'kind' | 'recipients'> | null {
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

/** An e-mail that passed more servers than this is in a loop (RFC 5321, 6.3 asks for a large number). */
const MOST_SERVERS = 30

/** Whether we sent it ourselves, or it was here before. */
function isLoop({ mail, returnPath }: ArrivedMail): boolean {
	const host = new URL(env.APP_URL).hostname
	const senders = [fromAddress(mail), header(mail, 'sender'), returnPath?.toLowerCase() ?? '']
	const passed = mail.headerLines.filter(({ key }) => key === 'received').length
	return (
		passed > MOST_SERVERS ||
		senders.some(isOurs) ||
		ownId(host).test(header(mail, 'message-id')) ||
		header(mail, 'list-id').endsWith(`.${host}>`) ||
		ownAddresses().some((own) => header(mail, 'x-loop').includes(own))
	)
}

const ownAddresses = () =>
	[env.MAIL_FROM, env.MAIL_REPLY_TO].flatMap((address) => address?.toLowerCase() ?? [])

/** Whether it is our mailbox, with or without a detail after the plus. */
function isOurs(sender: string) {
	const address = sender.match(/[^\s<>"@]{1,64}@[^\s<>"@]{1,255}/)?.[0] ?? ''
	return ownAddresses().includes(address.replace(/\+[^@]*@/, '@'))
}

/** Not every e-mail of that host: people may have addresses there. */
const ownId = (host: string) => new RegExp(`^<(request\\.)?[0-9a-f-]{36}@${host.replaceAll('.', '\\.')}>$`)

/** Classifies an e-mail (RFC 3464, 3834, 8098, 5965 and common deviations). Trusts nothing in it. */
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

const machineHeaders = [
	'x-autoreply',
	'x-autoreply-from',
	'x-autorespond',
	'x-autoresponder',
	'x-autoresponse',
	'x-auto-reply',
	'x-auto-reply-from',
	'x-mail-autoreply',
	'x-fc-machinegenerated',
	'x-ms-exchange-inbox-rules-loop',
	'x-auto-response-suppress',
	'x-vacation',
	'x-wechat-autoreply',
	'x-qq-autoreply',
]

/** Beginnings of the subject of an automatic reply during absence. */
const awaySubject = new RegExp(
	[
		'^((re|aw|sv|tr|rv|res|отв?|回复|رد)\\s*[:：]\\s*)*\\W*(',
		'auto(matic|mated)?[ -]?(reply|response|answer)|out[ -]of[ -](the[ -])?office|away from|vacation(?! of)|on leave|i am away|ooo\\b',
		'|r[eé]ponse automatique|absent|absence(?! (of|des?|du(?! bureau)) )|message d.absence|en congé',
		'|respuesta autom[aá]tica|fuera de (la )?oficina|ausente|ausencia(?! de (?!la oficina))|de vacaciones',
		'|автоответ|автоматическ(ий|ое)|отсутств(?!и)|в отпуске|вне офиса|меня нет',
		'|自动(回复|答复)|自動(回覆|回復)|外出|不在办公室|休假',
		'|رد (آلي|تلقائي)|الرد (الآلي|التلقائي)|خارج المكتب|في إجازة',
		'|automatische antwort|abwesen|au(ß|ss)er haus|urlaub|nicht im b[uü]ro',
		'|resposta autom[aá]tica|fora do escrit[oó]rio|aus[eê]ncia(?! d[aeo])|de f[eé]rias',
		')',
	].join(''),
	'i',
)

const challengeSubject =
	/^(re:\s*)?(please (confirm|verify|authenticate) your (message|e-?mail|mail)|confirm(ation)? (required|to deliver)|your (message|e-?mail) (requires|is awaiting|to .* requires) (verification|confirmation|moderator)|verify your e-?mail to)/i
const challengeWords =
	/(click|visit|follow|reply to|respond to).{0,120}(deliver(ed)? (your|the) (message|mail)|prove (that )?you.re (a )?human|to (be )?(added to|approve) .{0,40}(sender|white|allow))/is

/** Returns the kind of an automatic e-mail that is neither a report nor undelivered; null if a person wrote it. */
function automaticKind({ mail, returnPath }: ArrivedMail): Automatic['kind'] | null {
	const subject = mail.subject ?? ''
	if (hasHeader(mail, 'x-tmda-fingerprint', 'x-spamarrest-noauth', 'x-boxtrapper-challenge'))
		return 'challenge'
	if (challengeSubject.test(subject) || (answersItself(mail) && challengeWords.test(asRead(mail))))
		return 'challenge'
	if (hasHeader(mail, 'list-id', 'list-post', 'mailing-list', 'x-mailing-list')) return 'list'
	const precedence = header(mail, 'precedence')
	if (precedence === 'list') return 'list'
	if (answersItself(mail) || /bulk|junk|auto[_-]?reply/.test(precedence)) return 'outOfOffice'
	return returnPath === '' || header(mail, 'return-path') === '<>' || awaySubject.test(subject)
		? 'outOfOffice'
		: null
}

/** RFC 3834, 5, and older headers. */
function answersItself(mail: ParsedMail): boolean {
	const said = header(mail, 'auto-submitted')
	return (said !== '' && !/^no\b/.test(said)) || hasHeader(mail, ...machineHeaders)
}
