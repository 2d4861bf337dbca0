import { inBase64, type OddMail, odd, ourMailbox, reader, returned } from './odd-mail.ts'

/** Undelivered e-mails without the standard form. */
export const loose = () => [
	odd(
		'qmail',
		{
			headers: 'From: MAILER-DAEMON@mx.sample.example\nSubject: failure notice',
			body: `Hi. This is the qmail-send program at mx.sample.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${reader}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n${returned()}`,
			to: [ourMailbox],
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'Exim of old, text only',
		{
			headers: `From: Mail Delivery System <Mailer-Daemon@mx.sample.example>\nX-Failed-Recipients: ${reader}\nSubject: Mail delivery failed: returning message to sender`,
			body: `A message that you sent could not be delivered to one or more of its recipients.\n\n  ${reader}\n    unrouteable mail domain: domain not found\n\n${returned()}`,
			to: [ourMailbox],
		},
		{ kind: 'bounce', code: '5.1.2' },
	),
	odd(
		'Exim of old, late',
		{
			headers:
				'From: Mail Delivery System <Mailer-Daemon@mx.sample.example>\nSubject: Warning: message 1abc delayed 24 hours',
			body: `This message was created automatically. The message has not been delivered to ${reader} yet.\nNo action is required on your part. Delivery attempts will continue.\n${returned()}`,
		},
		{ kind: 'delay', code: '5.0.0' },
	),
	odd(
		'Lotus Notes in German',
		{
			headers: `From: Postmaster@domino.sample.example\nSubject: ${inBase64('Unzustellbar: TA-2026-0042')}`,
			body: `Ihre Nachricht konnte nicht zugestellt werden.\nEmpfänger: ${reader}\nGrund: Benutzer unbekannt\n\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'QQ in Chinese',
		{
			headers: `From: PostMaster@qq.example\nSubject: ${inBase64('系统退信/Systems bounce')}`,
			body: `很抱歉，您发送的邮件被退回。\n收件人 ${reader}\n原因：收件人邮箱地址不存在，邮件无法送达。\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'163 in Chinese: full',
		{
			headers: `From: ${inBase64('系统退信')} <Postmaster@163.example>\nSubject: ${inBase64('系统退信')}`,
			body: `收件人 ${reader} 的邮箱已满，无法投递。\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.2.2' },
	),
	odd(
		'in Spanish',
		{
			headers:
				'From: Postmaster <postmaster@correo.sample.example>\nSubject: No se ha podido entregar: su mensaje',
			body: `El usuario no existe: ${reader}\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'in Arabic',
		{
			headers: `From: postmaster@sample.example\nSubject: ${inBase64('تعذر تسليم الرسالة')}`,
			body: `تعذر تسليم رسالتك إلى ${reader}: صندوق البريد غير موجود\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'in Portuguese, with an empty return path and no daemon',
		{
			headers: `From: suporte@sample.example\nSubject: ${inBase64('Mensagem não entregue')}`,
			body: `O destinatário ${reader} é inexistente.\n${returned()}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'a return path that does not tell, fetched without its envelope',
		{
			headers: 'Return-Path: <>\nFrom: noreply@sample.example\nSubject: Undeliverable mail',
			body: `${reader}\n552 5.2.2 over quota\n${returned()}`,
			from: null,
			to: [ourMailbox],
		},
		{ kind: 'bounce', code: '5.2.2' },
	),
	odd(
		'our Message-ID broken by the encoding of lines',
		{
			headers:
				'From: MAILER-DAEMON@mx.sample.example\nSubject: Returned mail: User unknown\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable',
			body: `550 User unknown: ${reader}\n${returned().replace('-7000-', '-70=\n00-')}`,
			to: [ourMailbox],
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
]

const person = `From: K. Mensah <${reader}>`

const subjects = [
	['Arabic', 'رد تلقائي: خارج المكتب'],
	['English', 'Automatic reply: TA-2026-0042'],
	['English, in words', 'Out of office until Monday Re: TA-2026-0042'],
	['Spanish', 'Respuesta automática: TA-2026-0042'],
	['Spanish, in words', 'Fuera de la oficina'],
	['French', 'Réponse automatique : TA-2026-0042'],
	['French, in words', 'Absence du bureau'],
	['Russian', 'Автоматический ответ: TA-2026-0042'],
	['Russian, in words', 'Я в отпуске: отсутствую до 12 мая'],
	['Chinese', '自动回复: TA-2026-0042'],
	['German', 'Automatische Antwort: Abwesenheit'],
	['Portuguese', 'Resposta automática: TA-2026-0042'],
] as const

const headers = [
	['RFC 3834', 'Auto-Submitted: auto-replied'],
	['RFC 3834 with a comment', 'Auto-Submitted: auto-replied (vacation)'],
	['Exchange', 'X-Auto-Response-Suppress: All'],
	['Zimbra and others', 'X-Autoreply: yes'],
	['cPanel', 'X-Autorespond: TA-2026-0042'],
	['of old', 'Precedence: auto_reply'],
	['in bulk', 'Precedence: bulk'],
] as const

const saying = 'I am away until 12 May. User accounts that do not exist are another matter.'

/** Automatic replies during absence. */
export const away = (): OddMail[] => [
	...subjects.map(([language, subject]) =>
		odd(
			`away, by its subject: ${language}`,
			{ headers: `${person}\nSubject: ${inBase64(subject)}`, body: saying, from: reader },
			{ kind: 'outOfOffice' },
		),
	),
	...headers.map(([whose, line]) =>
		odd(
			`away, by its header: ${whose}`,
			{ headers: `${person}\nSubject: Re: TA-2026-0042\n${line}`, body: saying, from: reader },
			{ kind: 'outOfOffice' },
		),
	),
	odd(
		'away, with an empty return path and nothing else',
		{ headers: `${person}\nSubject: Re: TA-2026-0042`, body: saying },
		{ kind: 'outOfOffice' },
	),
	odd(
		'left for good: an automatic reply that speaks of failure is none',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042\nAuto-Submitted: auto-replied`,
			body: 'This mailbox does not exist any more; your message was not delivered.',
		},
		{ kind: 'outOfOffice' },
	),
	odd(
		'a challenge',
		{
			headers:
				'From: challenge@guard.example\nSubject: Please confirm your message\nAuto-Submitted: auto-replied',
			body: 'Click here to prove you are human.',
		},
		{ kind: 'challenge' },
	),
	odd(
		'a challenge in words',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042\nX-Autorespond: guard`,
			body: 'I guard my mailbox. Reply to this message and I will be asked to deliver your message.',
			from: reader,
		},
		{ kind: 'challenge' },
	),
]
