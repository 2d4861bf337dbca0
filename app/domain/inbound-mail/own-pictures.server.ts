import type { Attachment, ParsedMail } from 'mailparser'
import { htmlAsText } from '#app/platform/mail/inbound/read-letter.ts'
import { ownWords, picturesIn } from './reply-text.ts'

/** How mail programs mark a signature; below it nobody writes but who writes below a quote. */
const signature =
	/<(div|table|pre|p|span|section)\b[^<>]{0,300}\b(class|id|name)\s*=\s*["']?[^"'<>\s=]{0,60}signature/i

/**
 * Of the pictures that belong to the text of a letter those that its writer put among what they wrote anew; not the
 * emblem of a signature, nor what is quoted.
 */
export async function ownPictures(
	{ html, attachments }: ParsedMail,
	lines: readonly string[],
): Promise<ReadonlySet<Attachment>> {
	const related = attachments.filter((part) => part.related)
	if (related.length === 0 || !html) return new Set()
	const end = html.search(signature)
	const words = ownWords(await htmlAsText(end < 0 ? html : html.slice(0, end)), lines)
	const named = picturesIn(words)
	return new Set(related.filter(({ cid }) => cid && namesOf(cid).some((name) => named.has(`[cid:${name}]`))))
}

/** As it is, and as an address holds it (RFC 2392). */
const namesOf = (cid: string) => [cid, encodeURIComponent(cid), encodeURI(cid)]
