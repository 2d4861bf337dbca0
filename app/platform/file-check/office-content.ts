import { isPlainLink, refuseFile } from '../file-check-refusal.ts'
import { refuseReachingFormula } from './office-formulas.ts'
import { attributeOf, type XmlTag, type XmlWatch } from './office-xml.ts'

type Reason = Parameters<typeof refuseFile>[0]

/** Elements that embed, run or fetch, whatever the part and the version of the standard they stand in. */
const refusedElements: Record<string, Reason> = {
	OLEObject: 'nested',
	oleObject: 'nested',
	objectEmbed: 'nested',
	objectLink: 'linked',
	control: 'controls',
	ocx: 'controls',
	webextension: 'controls',
	altChunk: 'linked',
	subDoc: 'linked',
	attachedTemplate: 'linked',
	saveThroughXslt: 'linked',
	mailMerge: 'linked',
	webVideoPr: 'linked',
	externalReference: 'linked',
	externalLink: 'linked',
	externalBook: 'linked',
	externalData: 'linked',
	DataMashup: 'fetches',
	ddeLink: 'fetches',
	oleLink: 'fetches',
	connection: 'fetches',
	queryTable: 'fetches',
	volType: 'fetches',
	dialogsheet: 'macros',
	macrosheet: 'macros',
	customUI: 'macros',
}
/** Elements whose text is a formula. */
const formulas = new Set([
	'f',
	'formula',
	'formula1',
	'formula2',
	'definedName',
	'calculatedColumnFormula',
	'totalsRowFormula',
	'FmlaLink',
	'FmlaRange',
	'FmlaGroup',
	'FmlaTxbx',
	'FmlaPict',
])
const formulaAttributes = ['formula', 'textlink', 'fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx']
const macroElements = new Set(['entryMacro', 'exitMacro', 'FmlaMacro'])
const macroAttributes = ['macro', 'fmlaMacro', 'vbProcedure', 'xlm', 'onLoad', 'onAction']
const vml = 'urn:schemas-microsoft-com:vml'
const MAX_TEXT = 100_000

/** Watches what a part says, whatever its elements are nested in: embedded things, addresses, macros and formulas. */
export function watchContent(): XmlWatch {
	let formula: string | undefined
	return {
		open: (tag) => {
			const reason = refusedElements[tag.name]
			if (reason && Object.hasOwn(refusedElements, tag.name)) throw refuseFile(reason)
			refuseMacros(tag)
			refuseAddresses(tag)
			for (const name of formulaAttributes) refuseReachingFormula(attributeOf(tag, name))
			if (tag.name === 'cfvo' && attributeOf(tag, 'type') === 'formula')
				refuseReachingFormula(attributeOf(tag, 'val'))
			if (tag.name === 'cacheSource' && attributeOf(tag, 'type') === 'external') throw refuseFile('fetches')
			if (formulas.has(tag.name)) formula = ''
		},
		text: (text) => {
			if (formula === undefined) return
			formula += text
			if (formula.length > MAX_TEXT) throw refuseFile('bomb')
		},
		close: (name) => {
			if (formula === undefined || !formulas.has(name)) return
			refuseReachingFormula(formula)
			formula = undefined
		},
	}
}

function refuseMacros(tag: XmlTag) {
	const value = macroElements.has(tag.name) ? attributeOf(tag, 'val') || tag.name : ''
	const named = macroAttributes.map((name) => attributeOf(tag, name)).join('')
	if (value || !/^(0|false)*$/i.test(named)) throw refuseFile('macros')
	if (tag.name === 'definedName' && /auto_?(open|close|activate)/i.test(attributeOf(tag, 'name')))
		throw refuseFile('macros')
}

/** Drawings may give an address in place of a relationship, and an action in place of a link. */
function refuseAddresses(tag: XmlTag) {
	if (tag.space === vml) {
		if (attributeOf(tag, 'src') || attributeOf(tag, 'althref')) throw refuseFile('linked')
		if (!isPlainLink(attributeOf(tag, 'href'))) throw refuseFile('badLink')
	}
	const isLink = tag.name === 'hlinkClick' || tag.name === 'hlinkHover' || tag.name === 'hlinkMouseOver'
	if (isLink && /program|macro|file|ole|media/i.test(attributeOf(tag, 'action'))) throw refuseFile('controls')
	const isInside = tag.name === 'hyperlink' && !tag.attributes.some(({ local }) => local === 'id')
	if (isInside && /^\s*[a-z]+:|\\|\/\//i.test(attributeOf(tag, 'location'))) throw refuseFile('badLink')
}

const svgActive = new Set([
	'script',
	'foreignobject',
	'iframe',
	'embed',
	'object',
	'handler',
	'set',
	'animate',
])

/** Watches a drawing in SVG: it may hold shapes, texts and pictures of its own, and nothing that runs or is fetched. */
export function watchSvg(): XmlWatch {
	return {
		open: (tag) => {
			if (svgActive.has(tag.name.toLowerCase())) throw refuseFile('controls')
			for (const { local, value } of tag.attributes) {
				if (/^on/i.test(local)) throw refuseFile('controls')
				const isReference = local === 'href' || local === 'src'
				if (isReference && !/^\s*(#|data:image\/(png|jpe?g|gif);)/i.test(value) && !isLinkTag(tag, value))
					throw refuseFile('linked')
				if (/url\s*\(\s*["']?\s*(?!#)[^)\s]|@import/i.test(value)) throw refuseFile('linked')
			}
		},
		text: (text) => {
			if (/url\s*\(\s*["']?\s*(?!#)[^)\s]|@import/i.test(text)) throw refuseFile('linked')
		},
	}
}

const isLinkTag = ({ name }: XmlTag, target: string) => name === 'a' && isPlainLink(target)
