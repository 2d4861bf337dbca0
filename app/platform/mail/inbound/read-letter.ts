import type { Attachment, ParsedMail } from 'mailparser'

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

// Only a letter that has come needs it: this module is loaded at every start for its limits.
async function parse(raw: Buffer): Promise<ParsedMail> {
	const { simpleParser } = await import('mailparser')
	return simpleParser(raw, limits)
}

/**
 * A letter taken apart; throws for one that is too deep or too large in its parts. HTML that stands among other parts is
 * made text as if it were all of the letter: otherwise it is left as it is. Pictures that are written into the HTML
 * become parts like all others, named in it. @inThread
 */
export async function readLetter(raw: Uint8Array): Promise<ParsedMail> {
	const mail = await parse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
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
	const { text } = await parse(Buffer.from(head + html))
	return text ?? ''
}

/** A letter has no more parts either. */
const MOST = 100
const written = /\bdata:(image\/[a-z0-9.+-]{1,40});base64,([a-z0-9+/=\s]*)/gi

/** HTML without the pictures that are written into it (RFC 2397), which some mail programs do where one is pasted. */
function detachPictures(html: string): { html: string; pictures: Attachment[] } {
	const pictures: Attachment[] = []
	const named = html.replace(written, (_, type: string, base64: string) => {
		const cid = `picture-${pictures.length + 1}@letter`
		if (pictures.length < MOST) pictures.push(partOf(cid, type.toLowerCase(), Buffer.from(base64, 'base64')))
		return `cid:${cid}`
	})
	return { html: named, pictures }
}

const partOf = (cid: string, contentType: string, content: Buffer): Attachment => ({
	type: 'attachment',
	contentType,
	partId: null,
	release: null,
	headers: new Map(),
	cid,
	contentId: `<${cid}>`,
	related: true,
	content,
	size: content.length,
	checksum: '',
})
