import { type ParsedMail, simpleParser } from 'mailparser'
import { detachPictures } from './detach-pictures.ts'

/** Of a whole letter, in bytes: one file of the largest size taken, as mail writes it, and what stands around it. */
export const MAX_LETTER = 15 * 1024 * 1024

const PATIENCE = 30_000
const limits = {
	maxHeadSize: 64 * 1024,
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

/** The head of a letter alone, as far as one is read. */
export function headOf(raw: Buffer): Buffer {
	const start = raw.subarray(0, limits.maxHeadSize)
	const end = start.toString('latin1').search(/\r?\n\r?\n/)
	return end < 0 ? start : start.subarray(0, end)
}

/** A letter taken apart; null for one that is too large, too deep or cannot be read within the limits. */
export async function parseLetter(raw: Buffer): Promise<ParsedMail | null> {
	if (raw.length > MAX_LETTER) return null
	let timer: NodeJS.Timeout | undefined
	const stuck = new Promise<null>((resolve) => {
		timer = setTimeout(resolve, PATIENCE, null)
	})
	try {
		const mail = await Promise.race([withText(raw), stuck])
		return mail?.headers ? mail : null
	} catch {
		return null
	} finally {
		clearTimeout(timer)
	}
}

/**
 * HTML that stands among other parts is made text as if it were all of the letter: otherwise it is left as it is.
 * Pictures that are written into the HTML become parts like all others, named in it.
 */
async function withText(raw: Buffer): Promise<ParsedMail> {
	const mail = await simpleParser(raw, limits)
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
