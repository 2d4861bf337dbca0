import { Transform } from 'node:stream'
import { type TitleHolder, titlePlace } from './page.tsx'

/** Replaces the placeholder in the head by the title of the page: the head is written before the title is known. */
export function placeTitle(title: TitleHolder): Transform {
	let head: Buffer | null = Buffer.alloc(0)
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			if (head === null) return done(null, chunk)
			head = Buffer.concat([head, chunk])
			if (!head.includes('</title>')) return done()
			const whole = head.toString('utf8').replace(titlePlace, () => beforeSiteName(title))
			head = null
			done(null, whole)
		},
		flush(done) {
			done(null, head ?? undefined)
		},
	})
}

const beforeSiteName = ({ current }: TitleHolder) => (current ? `${escapeHtml(current)} - ` : '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
