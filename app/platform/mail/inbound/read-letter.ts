import type { Attachment, ParsedMail } from 'mailparser'

/** Of the header of an e-mail, in bytes. */
export const MAX_HEAD = 64 * 1024

const limits = {
	maxHeadSize: MAX_HEAD,
	maxChildNodes: 100,
	maxHtmlLengthToParse: 500_000,
	// Attached e-mails and server reports remain files: the writer did not write their text.
	ignoreEmbedded: true,
	keepDeliveryStatus: true,
	skipTextToHtml: true,
	skipTextLinks: true,
	keepCidLinks: true,
	checksumAlgo: false,
} as const

// Loaded only with the first e-mail: this module is imported at every start for its limits.
async function parse(raw: Buffer): Promise<ParsedMail> {
	const { simpleParser } = await import('mailparser')
	return simpleParser(raw, limits)
}

/**
 * Parses an e-mail; throws if it is too deep or too large in its parts. HTML among other parts is converted to text as
 * if it were the whole e-mail; the parser would leave it unchanged. Pictures embedded in the HTML become parts like all
 * others and are named in it. @inThread
 */
export async function readLetter(raw: Uint8Array): Promise<ParsedMail> {
	const mail = await parse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
	if (!mail.html) return mail
	const { html, pictures } = detachPictures(mail.html)
	// Only text made from HTML contains them.
	const isPlain = mail.text && !(pictures.length > 0 && mail.text.includes('[data:'))
	const text = isPlain ? mail.text : await htmlAsText(html)
	return { ...mail, html, ...(text && { text }), attachments: [...mail.attachments, ...pictures] }
}

/** Returns the text of HTML, with `[cid:…]` for each picture; '' if it is too long for the limits. */
export async function htmlAsText(html: string): Promise<string> {
	const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
	const { text } = await parse(Buffer.from(head + html))
	return text ?? ''
}

/** The same limit as for the parts of an e-mail. */
const MOST = 100
const written = /\bdata:(image\/[a-z0-9.+-]{1,40});base64,([a-z0-9+/=\s]*)/gi

/** Returns HTML without the pictures embedded in it (RFC 2397), which some mail programs insert for pasted ones. */
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
