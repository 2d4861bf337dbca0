import { inBase64, type OddMail, odd, reader } from './odd-mail.ts'

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
