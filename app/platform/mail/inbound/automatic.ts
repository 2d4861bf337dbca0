import type { ParsedMail } from 'mailparser'
import type { ArrivedMail, Automatic } from './classify.ts'
import { asRead, hasHeader, header } from './headers.ts'

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

/** How the subject begins of what a mailbox answers by itself while its owner is away. */
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

/** What a machine wrote that is neither a report nor a letter come back; null where somebody wrote it. */
export function automaticKind({ mail, returnPath }: ArrivedMail): Automatic['kind'] | null {
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

/** RFC 3834, 5, and the headers of the time before it. */
function answersItself(mail: ParsedMail): boolean {
	const said = header(mail, 'auto-submitted')
	return (said !== '' && !/^no\b/.test(said)) || hasHeader(mail, ...machineHeaders)
}
