import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import type { Classified } from '#app/platform/mail/inbound/arrived-mail.ts'
import { mailToken } from '#app/platform/mail/mail-token.server.ts'

/** The e-mail of ours that all of these concern, and its recipient. */
export const noticeId = '0198c0de-0000-7000-8000-00000000abcd'
export const reader = 'k.mensah@mail.sample.example'
export const ourMailbox = 'ta@mail.product.example'
export const returnPath = () => `ta+b-${mailToken('bounce', noticeId)}@mail.product.example`

export type OddMail = {
	name: string
	raw: string
	/** MAIL FROM; null if the envelope is lost. */
	from: string | null
	to: string[]
	kind: Classified['kind']
	/** Code of an undelivered e-mail. */
	code?: string
	/** The stated recipient; by default the reader. */
	recipient?: string
}

type Written = { headers: string; body?: string; from?: string | null; to?: string[] }
type Expected = Pick<OddMail, 'kind' | 'code' | 'recipient'>

/** Returns an e-mail from its headers and body, to our return path and with an empty one of its own. */
export function odd(
	name: string,
	{ headers, body = '', from = '', to }: Written,
	expected: Expected,
): OddMail {
	const recipient = to ?? [returnPath()]
	const head = `Received: from mx.sample.example by mail.product.example; Mon, 2 Mar 2026 09:00:00 +0000\n${headers.trim()}`
	const dated = `${head}\nTo: ${recipient[0]}\nDate: Mon, 2 Mar 2026 09:00:00 +0000`
	const typed = /^content-type:/im.test(headers) ? dated : `${dated}\nContent-Type: text/plain; charset=utf-8`
	const raw = `${typed}\nMIME-Version: 1.0\n\n${body.trim()}\n`.replaceAll('\n', '\r\n')
	return { name, raw, from, to: recipient, ...expected }
}

/** Quotes of the returned e-mail, as servers write them. */
export const returned = () => `Message-ID: ${messageIdOf(noticeId)}
From: UNODC <no-reply@ta-requests.example>
To: ${reader}
Subject: TA-2026-0042: your request was received
Auto-Submitted: auto-generated`

export const inBase64 = (subject: string) => `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`
