import { inBase64, noticeId, odd, ourMailbox, reader } from './odd-mail.ts'
import { diagnostic, head, recipientFields, report } from './report-shape.ts'

/** Reports in the standard form. */
export const reports = () => [
	odd(
		'Postfix: no such user',
		{
			headers: head(
				'MAILER-DAEMON@mx.sample.example (Mail Delivery System)',
				'Undelivered Mail Returned to Sender',
				'Auto-Submitted: auto-replied',
			),
			body: report('This is the mail system at host mx.sample.example.', {
				recipients: [
					recipientFields(
						'failed',
						'5.1.1',
						diagnostic('550 5.1.1 <k.mensah@mail.sample.example>: Recipient address rejected: User unknown'),
					),
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'Postfix: late',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Delayed Mail (still being retried)'),
			body: report('THIS IS A WARNING ONLY.', {
				recipients: [recipientFields('delayed', '4.4.1', `Will-Retry-Until: Sat, 7 Mar 2026 09:00:00 +0000`)],
			}),
		},
		{ kind: 'delay', code: '4.4.1' },
	),
	odd(
		'Sendmail: host unknown, with words behind the action',
		{
			headers: head(
				'Mail Delivery Subsystem <MAILER-DAEMON@mx.sample.example>',
				'Returned mail: see transcript for details',
			),
			body: report('550 5.1.2 Host unknown', {
				recipients: [recipientFields('failed (permanent)', '5.1.2', 'Remote-MTA: DNS; gone.example')],
			}),
		},
		{ kind: 'bounce', code: '5.1.2' },
	),
	odd(
		'Exim: the code only in what the server said',
		{
			headers: head(
				'Mail Delivery System <Mailer-Daemon@mx.sample.example>',
				'Mail delivery failed: returning message to sender',
				`X-Failed-Recipients: ${reader}`,
			),
			body: report('A message that you sent could not be delivered.', {
				recipients: [
					recipientFields('failed', '5.0.0', diagnostic('550 Unrouteable address: no such user here')),
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'Exchange Online: access denied means unknown',
		{
			headers: head('postmaster@sample.onmicrosoft.example', inBase64('Undeliverable: TA-2026-0042')),
			body: report('Your message to k.mensah couldn’t be delivered.', {
				recipients: [
					recipientFields(
						'failed',
						'5.4.1',
						diagnostic('550 5.4.1 Recipient address rejected: Access denied. [AM6]'),
					),
				],
			}),
		},
		{ kind: 'bounce', code: '5.4.1' },
	),
	odd(
		'Exchange in French: mailbox full',
		{
			headers: head('postmaster@sample.example', '=?iso-8859-1?Q?Non_remis_:_TA-2026-0042?='),
			body: report('La boîte aux lettres du destinataire est pleine.', {
				recipients: [
					recipientFields('failed', '5.2.2', diagnostic('554 5.2.2 mailbox full; STOREDRV.Deliver')),
				],
			}),
		},
		{ kind: 'bounce', code: '5.2.2' },
	),
	odd(
		'Exchange: disabled mailbox, recipient folded over lines',
		{
			headers: head('Microsoft Outlook <MicrosoftExchange329e71ec@sample.example>', 'Undeliverable: letter'),
			body: report('Delivery has failed.', {
				recipients: [
					`Original-Recipient: rfc822;\n\t${reader}\nFinal-Recipient: rfc822;disabled@sample.example\nAction: failed\nStatus: 5.2.1`,
				],
			}),
		},
		{ kind: 'bounce', code: '5.2.1' },
	),
	odd(
		'Gmail: no such user',
		{
			headers: head(
				'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
				'Delivery Status Notification (Failure)',
				'X-Failed-Recipients: k.mensah@mail.sample.example',
			),
			body: report('** Address not found **', {
				recipients: [
					recipientFields(
						'failed',
						'5.1.1',
						diagnostic('550-5.1.1 The email account that you tried to reach does not exist.'),
					),
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'Gmail: late, with 4.4.1 and quoted return path',
		{
			headers: head(
				'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
				'Delivery Status Notification (Delay)',
			),
			body: report('** Delivery incomplete **', { recipients: [recipientFields('delayed', '4.4.1')] }),
		},
		{ kind: 'delay', code: '4.4.1' },
	),
	odd(
		'Yandex in Russian',
		{
			headers: head('mailer-daemon@yandex.example', inBase64('Недоставленное сообщение')),
			body: report('Сообщение не может быть доставлено.', {
				recipients: [
					recipientFields(
						'failed',
						'5.7.1',
						diagnostic('554 5.7.1 Message rejected under suspicion of SPAM'),
					),
				],
			}),
		},
		{ kind: 'bounce', code: '5.7.1' },
	),
	odd(
		'several recipients, one of them reached',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Undelivered Mail'),
			body: report('Some were reached.', {
				recipients: [
					recipientFields('delivered', '2.0.0', '', 'other@sample.example'),
					recipientFields('failed', '5.1.10'),
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.10' },
	),
	odd(
		'late for one and failed for another',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Undelivered Mail'),
			body: report('See below.', {
				recipients: [
					recipientFields('delayed', '4.2.2', '', 'other@sample.example'),
					recipientFields('failed', '5.1.1'),
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	...(['delivered', 'relayed', 'expanded'] as const).map((action) =>
		odd(
			`a report that it was ${action}`,
			{
				headers: head('postmaster@sample.example', 'Delivery report'),
				body: report('Fine.', { recipients: [recipientFields(action, '2.0.0')] }),
			},
			{ kind: 'delivered' },
		),
	),
	odd(
		'known by the envelope’s own id alone',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Failure'),
			body: report(
				'Gone.',
				{ envelope: noticeId, recipients: [recipientFields('failed', '5.1.1')] },
				'Subject: nothing of ours',
			),
			to: [ourMailbox],
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'given up after days: 4.4.7',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Undelivered'),
			body: report('Expired.', {
				recipients: [recipientFields('failed', '4.4.7', diagnostic('delivery time expired'))],
			}),
		},
		{ kind: 'bounce', code: '4.4.7' },
	),
	odd(
		'recipient in the form xtext',
		{
			headers: head('MAILER-DAEMON@mx.sample.example', 'Undelivered'),
			body: report('No.', {
				recipients: [
					`Final-Recipient: rfc822; <k.mensah+40mail.sample.example>\nAction: failed\nStatus: 5.1.3`,
				],
			}),
		},
		{ kind: 'bounce', code: '5.1.3' },
	),
	odd(
		'international form (RFC 6533), in base64',
		{
			headers:
				'From: postmaster@sample.example\nSubject: Failure\nContent-Type: multipart/report; report-type="global-delivery-status"; boundary="=_b"',
			body: `--=_b\nContent-Type: text/plain\n\nNo.\n\n--=_b\nContent-Type: message/global-delivery-status\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: utf-8; ${reader}\r\nAction: failed\r\nStatus: 5.1.1\r\n`).toString('base64')}\n\n--=_b--`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
	odd(
		'Domino: the report cut off before its end',
		{
			headers: head(
				'Postmaster@domino.sample.example',
				'DELIVERY FAILURE: User k.mensah not listed in Domino Directory',
			),
			body: `--=_b\nContent-Type: text/plain\n\nYour message was not delivered.\n\n--=_b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;domino.sample.example\n\n${recipientFields('failed', '5.1.1', diagnostic('User k.mensah not listed in Domino Directory'))}`,
		},
		{ kind: 'bounce', code: '5.1.1' },
	),
]
