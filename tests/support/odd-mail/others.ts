import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import { inBase64, noticeId, odd, ourMailbox, reader, returned } from './odd-mail.ts'

const reply = ['ta+r-token@mail.product.example']
const person = `From: K. Mensah <${reader}>`
const parts = (type: string, ...bodies: string[]) => ({
	type: `Content-Type: ${type}; boundary="=_b"`,
	body: `${bodies.map((body) => `--=_b\n${body}`).join('\n\n')}\n\n--=_b--`,
})

const receipt = parts(
	'multipart/report; report-type=disposition-notification',
	'Content-Type: text/plain\n\nYour message was read.',
	`Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;${reader}\nOriginal-Message-ID: ${messageIdOf(noticeId)}\nDisposition: manual-action/MDN-sent-manually; displayed`,
)
const complaint = parts(
	'multipart/report; report-type=feedback-report',
	'Content-Type: text/plain\n\nThis is an abuse report.',
	'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Provider/1.0\nVersion: 1',
	`Content-Type: message/rfc822\n\n${returned()}\n\nBody`,
)
const accepted = parts(
	'multipart/alternative',
	'Content-Type: text/plain\n\nAccepted',
	'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR',
)
const circles = Array.from(
	{ length: 32 },
	(_, hop) => `Received: from a${hop}.example by b.example; Mon, 2 Mar 2026 08:00:00 +0000`,
)

/** Other automatic e-mails. */
export const others = () => [
	odd(
		'a receipt that it was read',
		{
			headers: `${person}\nSubject: Read: TA-2026-0042\n${receipt.type}`,
			body: receipt.body,
			from: reader,
			to: reply,
		},
		{ kind: 'receipt' },
	),
	odd(
		'a complaint of a provider (ARF)',
		{
			headers: `From: feedback@provider.example\nSubject: abuse report\n${complaint.type}`,
			body: complaint.body,
		},
		{ kind: 'complaint' },
	),
	odd(
		'a calendar that accepts',
		{
			headers: `${person}\nSubject: Accepted: course\n${accepted.type}`,
			body: accepted.body,
			from: reader,
			to: reply,
		},
		{ kind: 'calendarReply' },
	),
	odd(
		'a mailing list',
		{
			headers: `${person}\nSubject: Re: minutes\nList-Id: <team.sample.example>`,
			body: 'Hello all',
			from: 'team-bounces@sample.example',
			to: reply,
		},
		{ kind: 'list' },
	),
	odd(
		'a mailing list of old',
		{
			headers: `${person}\nSubject: Re: minutes\nPrecedence: list`,
			body: 'Hello all',
			from: reader,
			to: reply,
		},
		{ kind: 'list' },
	),
	odd(
		'our own letter, come round',
		{
			headers: `From: no-reply@ta-requests.example\nSubject: TA-2026-0042\nMessage-ID: ${messageIdOf(noticeId)}`,
			body: 'Hello',
			from: 'no-reply@ta-requests.example',
			to: [ourMailbox],
		},
		{ kind: 'loop' },
	),
	odd(
		'our own letter, sent on under another name',
		{
			headers: `${person}\nSubject: TA-2026-0042\nMessage-ID: ${messageIdOf(noticeId)}`,
			body: 'Hello',
			from: reader,
			to: [ourMailbox],
		},
		{ kind: 'loop' },
	),
	odd(
		'from one of our own addresses',
		{
			headers: 'From: ta+r-abc@mail.product.example\nSubject: Re: TA-2026-0042',
			body: 'Hello',
			from: reader,
			to: reply,
		},
		{ kind: 'loop' },
	),
	odd(
		'in circles between servers',
		{
			headers: `${circles.join('\n')}\n${person}\nSubject: Re: TA-2026-0042`,
			body: 'Hello',
			from: reader,
			to: reply,
		},
		{ kind: 'loop' },
	),
	odd(
		'marked as having been here',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042\nX-Loop: ${ourMailbox}`,
			body: 'Hello',
			from: reader,
			to: reply,
		},
		{ kind: 'loop' },
	),
	odd(
		'an answer',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042\nIn-Reply-To: ${messageIdOf(noticeId)}\nAuto-Submitted: no`,
			body: 'Thank you, we agree.',
			from: reader,
			to: reply,
		},
		{ kind: 'message' },
	),
	odd(
		'an answer that speaks of letters that came back',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042\nReferences: ${messageIdOf(noticeId)}`,
			body: 'My colleague says your e-mail was not delivered: 550 5.1.1 user unknown.',
			from: reader,
			to: reply,
		},
		{ kind: 'message' },
	),
	odd(
		'an answer about absence',
		{
			headers: `${person}\nSubject: Re: TA-2026-0042, absent participants`,
			body: 'Two participants were absent.',
			from: reader,
			to: reply,
		},
		{ kind: 'message' },
	),
	...[
		'Absence of two trainees',
		'Vacation of the premises',
		'Absence des formateurs',
		'Ausencia de fondos',
		'Отсутствие оборудования',
	].map((subject) =>
		odd(
			`an answer under another subject: ${subject}`,
			{ headers: `${person}\nSubject: Re: ${inBase64(subject)}`, body: 'Yes.', from: reader, to: reply },
			{ kind: 'message' },
		),
	),
	odd(
		'an answer with another’s invitation',
		{
			headers: `${person}\nSubject: Re: course\nContent-Type: text/calendar; method=REQUEST`,
			body: 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR',
			from: reader,
			to: reply,
		},
		{ kind: 'message' },
	),
]
