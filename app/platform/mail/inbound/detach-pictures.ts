import type { Attachment } from 'mailparser'

/** A letter has no more parts either. */
const MOST = 100
const written = /\bdata:(image\/[a-z0-9.+-]{1,40});base64,([a-z0-9+/=\s]*)/gi

/** HTML without the pictures that are written into it (RFC 2397), which some mail programs do where one is pasted. */
export function detachPictures(html: string): { html: string; pictures: Attachment[] } {
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
