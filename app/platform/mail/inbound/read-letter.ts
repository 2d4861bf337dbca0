import { type ParsedMail, simpleParser } from 'mailparser'
import { detachPictures } from './detach-pictures.ts'

/** Of the head of a letter, in bytes. */
export const MAX_HEAD = 64 * 1024

const limits = {
	maxHeadSize: MAX_HEAD,
	maxChildNodes: 100,
	maxHtmlLengthToParse: 500_000,
	// Letters within letters, and what servers report, stay files: their text is not the writer's.
	ignoreEmbedded: true,
	keepDeliveryStatus: true,
	skipTextToHtml: true,
	skipTextLinks: true,
	keepCidLinks: true,
	checksumAlgo: false,
} as const

/**
 * A letter taken apart; throws for one that is too deep or too large in its parts. HTML that stands among other parts is
 * made text as if it were all of the letter: otherwise it is left as it is. Pictures that are written into the HTML
 * become parts like all others, named in it. @inThread
 */
export async function readLetter(raw: Uint8Array): Promise<ParsedMail> {
	const mail = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), limits)
	if (!mail.html) return mail
	const { html, pictures } = detachPictures(mail.html)
	// Only what was made of HTML has them in its text.
	const isPlain = mail.text && !(pictures.length > 0 && mail.text.includes('[data:'))
	const text = isPlain ? mail.text : await htmlAsText(html)
	return { ...mail, html, ...(text && { text }), attachments: [...mail.attachments, ...pictures] }
}

/** What somebody reads of HTML, with `[cid:…]` for each picture; '' of what is too long to be read within the limits. */
export async function htmlAsText(html: string): Promise<string> {
	const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
	const { text } = await simpleParser(Buffer.from(head + html), limits)
	return text ?? ''
}
