import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { refuseReachingFormula } from './office-formulas.ts'
import { attributeOf, type XmlTag, type XmlWatch } from './office-xml.ts'

type Reason = Parameters<typeof refuseFile>[0]

/** Elements that embed, run or fetch, whatever the part and the version of the standard. */
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
	webPublishItem: 'linked',
	webPublishObject: 'linked',
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
const formulaAttributes = new Set(['formula', 'textlink', 'fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx'])
const macroElements = new Set(['entryMacro', 'exitMacro', 'FmlaMacro'])
const macroAttributes = new Set(['macro', 'fmlaMacro', 'vbProcedure', 'xlm', 'onLoad', 'onAction'])
/** The base of links without a scheme. */
const linkBase = 'HyperlinkBase'
const MAX_TEXT = 100_000

/** Watches the content of a part at any depth: embedded objects, macros and formulas. */
export function watchContent(): XmlWatch {
	let text = ''
	let inside = 0
	return {
		open: (tag) => {
			const reason = refusedElements[tag.name]
			if (reason && Object.hasOwn(refusedElements, tag.name) && !isFormControl(tag)) throw refuseFile(reason)
			if (tag.name === linkBase || isFormula(tag.name, tag.space)) inside += 1
			if (tag.name === 'definedName' || macroElements.has(tag.name)) refuseMacroElement(tag)
			if (tag.attributes.length === 0) return
			for (const { local, value } of tag.attributes) {
				if (formulaAttributes.has(local)) refuseReachingFormula(value)
				if (macroAttributes.has(local) && !/^(0|false|)$/i.test(value)) throw refuseFile('macros')
			}
			if (tag.name === 'cfvo' && attributeOf(tag, 'type') === 'formula')
				refuseReachingFormula(attributeOf(tag, 'val'))
			if (tag.name === 'cacheSource' && attributeOf(tag, 'type') === 'external') throw refuseFile('fetches')
		},
		text: (more) => {
			if (inside === 0) return
			text += more
			if (text.length > MAX_TEXT) throw refuseFile('bomb')
		},
		close: (name, space) => {
			if (name !== linkBase && !isFormula(name, space)) return
			inside -= 1
			if (inside > 0) return
			if (name === linkBase && !isPlainLink(text)) throw refuseFile('badLink')
			if (name !== linkBase) refuseReachingFormula(text)
			text = ''
		},
	}
}

/** In mathematics the same name is a fraction. */
const isFormula = (name: string, space: string) => formulas.has(name) && !space.endsWith('/math')

/** A checkbox in a sheet; ActiveX ones differ in their relationship, which is rejected there. */
const isFormControl = ({ name, space }: XmlTag) => name === 'control' && space.includes('/spreadsheetml/')

function refuseMacroElement(tag: XmlTag) {
	const runs = macroElements.has(tag.name) || /auto_?(open|close|activate)/i.test(attributeOf(tag, 'name'))
	if (runs) throw refuseFile('macros')
}
