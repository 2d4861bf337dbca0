import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { isDataOnly } from './office-relationship-types.ts'
import { attributeOf, type XmlTag, type XmlWatch } from './office-xml.ts'

const vml = 'urn:schemas-microsoft-com:vml'
/** The namespace of what Office adds to VML: elements and attributes. */
const office = 'urn:schemas-microsoft-com:office:office'
/** Elements of VML that a click follows; in all others an address is one of a picture. */
const shapes = new Set([
	'arc',
	'curve',
	'group',
	'image',
	'line',
	'oval',
	'polyline',
	'rect',
	'roundrect',
	'shape',
	'shapetype',
])
/** Elements that a reader follows on a click only. */
const clicked = new Set(['hyperlink', 'hlinkClick'])

/**
 * Watches what the elements of a part lead to. A relationship is used for what its type says: one to an address by
 * links to click alone, since any other element would fetch it, and one to data by no element that shows its content.
 * `names` are the names of the relationships of the part by their ids. An address in an element itself is rejected
 * unless it is that of a link.
 */
export function watchLinks(names: ReadonlyMap<string, string>): XmlWatch {
	return {
		open: (tag) => {
			for (const { local, uri, value } of tag.attributes) {
				if (uri.includes('relationships') || local === 'relid') refuseMisuse(tag, names.get(value))
				const isAddress = local === 'src' || local === 'href' || local === 'althref'
				if (isAddress && uri === office && value !== '') throw refuseFile('linked')
			}
			if (tag.space === vml || tag.space === office) refuseAddresses(tag)
			if (tag.name.startsWith('hlink')) refuseActions(tag)
			if (tag.name === 'hyperlink') refusePlaces(tag)
			if (tag.name === 'schema' && attributeOf(tag, 'manifestLocation') !== '') throw refuseFile('linked')
		},
	}
}

function refuseMisuse({ name: element }: XmlTag, name: string | undefined) {
	if (name === undefined) return
	if (clicked.has(element) && name !== 'hyperlink') throw refuseFile('badLink')
	if (!clicked.has(element) && name === 'hyperlink') throw refuseFile('linked')
	// Ink is data that is drawn: its own type says so, and its content is checked.
	if (isDataOnly(name) && element !== 'contentPart') throw refuseFile('contentDiffers')
}

function refuseAddresses(tag: XmlTag) {
	const own = { ...tag, attributes: tag.attributes.filter(({ uri }) => !uri.includes('relationships')) }
	if (attributeOf(own, 'src') || attributeOf(own, 'althref')) throw refuseFile('linked')
	const target = attributeOf(own, 'href')
	if (!shapes.has(tag.name) && target !== '') throw refuseFile('linked')
	if (!isPlainLink(target)) throw refuseFile('badLink')
}

/** An action instead of a link, or an address that the program could not understand. */
function refuseActions(tag: XmlTag) {
	if (/program|macro|file|ole|media/i.test(attributeOf(tag, 'action'))) throw refuseFile('controls')
	if (!isPlainLink(attributeOf(tag, 'invalidUrl'))) throw refuseFile('badLink')
}

/** A place in the document, unless a relationship has the address. */
function refusePlaces(tag: XmlTag) {
	const isInside = !tag.attributes.some(({ local }) => local === 'id')
	if (isInside && /^\s*[a-z]+:|\\|\/\//i.test(attributeOf(tag, 'location'))) throw refuseFile('badLink')
}
