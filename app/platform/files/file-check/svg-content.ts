import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import type { XmlTag, XmlWatch } from './office-xml.ts'
import { refuseInnerFile } from './picture-content.ts'
import { isInDrawing, styleJudge } from './svg-styles.ts'

const xhtml = 'http://www.w3.org/1999/xhtml'
/** Elements that run, move or show a page, in small letters. */
const active = new Set([
	'animate',
	'animatecolor',
	'animatemotion',
	'animatetransform',
	'audio',
	'canvas',
	'discard',
	'embed',
	'foreignobject',
	'handler',
	'iframe',
	'listener',
	'object',
	'script',
	'set',
	'video',
])
/** Attributes with words for people, or with names. */
const wording = /^(aria-.*|data-.*|alt|class|desc|id|lang|name|role|title)$/

/**
 * Watches an SVG drawing: shapes, texts, links to click and embedded pictures are allowed, but nothing that runs, is
 * fetched or leads somewhere by itself. Styles are read where they are styles: a text may say what it likes.
 */
export function watchSvg(): XmlWatch {
	const judge = styleJudge()
	let style = ''
	let inside = 0
	return {
		open: (tag) => {
			if (tag.space === xhtml || active.has(tag.name.toLowerCase())) throw refuseFile('controls')
			if (isStyle(tag.name)) inside += 1
			for (const attribute of tag.attributes) {
				const { local, uri, value } = attribute
				refuseAttribute(tag, attribute)
				if (uri === '' && !wording.test(local)) judge(value)
			}
		},
		// In pieces: a remark or a section may cut a word in two.
		text: (more) => {
			if (inside > 0) style += more
		},
		close: (name) => {
			if (!isStyle(name)) return
			inside -= 1
			if (inside > 0) return
			judge(style)
			style = ''
		},
	}
}

const isStyle = (name: string) => name.toLowerCase() === 'style'

function refuseAttribute(tag: XmlTag, { local, name, value }: XmlTag['attributes'][number]) {
	if (/^on/i.test(local)) throw refuseFile('controls')
	if (name === 'xml:base' || local === 'ping') throw refuseFile('linked')
	const isLink = tag.name === 'a'
	if (isLink && local === 'actuate' && value !== 'onRequest') throw refuseFile('controls')
	if (local !== 'href' && local !== 'src') return
	if (!isInDrawing(value) && !(isLink && isPlainLink(value))) throw refuseFile('linked')
	const [, data] = /^\s*data:[^,]*;base64,([\s\S]*)$/i.exec(value) ?? []
	if (data !== undefined) refuseInnerFile(Buffer.from(data, 'base64'), 'image/png')
}
