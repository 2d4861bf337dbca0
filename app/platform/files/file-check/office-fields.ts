import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { attributeOf, type XmlTag, type XmlWatch } from './office-xml.ts'

/** Fields that a reader fills from the document, from its settings or from data stored in the field. */
const harmless = new Set([
	'=',
	'ADDIN',
	'ADDRESSBLOCK',
	'ADVANCE',
	'AUTHOR',
	'AUTONUM',
	'AUTONUMLGL',
	'AUTONUMOUT',
	'BARCODE',
	'BIBLIOGRAPHY',
	'BIDIOUTLINE',
	'CITATION',
	'COMMENTS',
	'COMPARE',
	'CREATEDATE',
	'DATE',
	'DISPLAYBARCODE',
	'DOCPROPERTY',
	'DOCVARIABLE',
	'EDITTIME',
	'EQ',
	'FILENAME',
	'FILESIZE',
	'FORMCHECKBOX',
	'FORMDROPDOWN',
	'FORMTEXT',
	'GREETINGLINE',
	'HYPERLINK',
	'IF',
	'INDEX',
	'INFO',
	'KEYWORDS',
	'LASTSAVEDBY',
	'LISTNUM',
	'MERGEFIELD',
	'MERGEREC',
	'MERGESEQ',
	'NEXT',
	'NEXTIF',
	'NOTEREF',
	'NUMCHARS',
	'NUMPAGES',
	'NUMWORDS',
	'PAGE',
	'PAGEREF',
	'PRINTDATE',
	'PRIVATE',
	'REF',
	'REVNUM',
	'SAVEDATE',
	'SECTION',
	'SECTIONPAGES',
	'SEQ',
	'SET',
	'SHAPE',
	'SKIPIF',
	'STYLEREF',
	'SUBJECT',
	'SYMBOL',
	'TA',
	'TC',
	'TEMPLATE',
	'TIME',
	'TITLE',
	'TOA',
	'TOC',
	'USERADDRESS',
	'USERINITIALS',
	'USERNAME',
	'XE',
])
/** The name of a bookmark alone is a field that repeats its text; programs use these names. */
const bookmark = /^_(ref|toc|hlk|enref)\w+$/i
const MAX_INSTRUCTION = 200_000

type Field = { instruction: string; nested: boolean; separated: boolean }

/**
 * Watches the fields of a text, which may be split into many runs and be nested. Rejects a field that starts a program
 * or reads from outside, and one whose name depends on another field.
 */
export function watchFields(): XmlWatch {
	const fields: Field[] = []
	const loose: Field = { instruction: '', nested: false, separated: false }
	let reading = false
	const finish = (field: Field | undefined) => field && checkField(field)
	return {
		open: (tag) => {
			reading = tag.name === 'instrText' || tag.name === 'delInstrText'
			if (tag.name === 'fldSimple') checkField({ ...loose, instruction: attributeOf(tag, 'instr') })
			if (tag.name === 'fldChar') turn(tag, fields, finish)
		},
		text: (text) => {
			if (!reading) return
			const field = fields.findLast(({ separated }) => !separated) ?? loose
			field.instruction += text
			if (field.instruction.length > MAX_INSTRUCTION) throw refuseFile('bomb')
		},
		close: () => {
			reading = false
		},
		end: () => {
			for (const field of [loose, ...fields]) checkField(field)
		},
	}
}

function turn(tag: XmlTag, fields: Field[], finish: (field: Field | undefined) => void) {
	const type = attributeOf(tag, 'fldCharType')
	const last = fields.at(-1)
	if (type === 'separate' && last) last.separated = true
	if (type === 'end') finish(fields.pop())
	if (type !== 'begin') return
	if (last && !last.separated) {
		// The result of this field would be part of the name of the outer field.
		if (!/^\s*(=|\S+\s)/.test(last.instruction)) throw refuseFile('fetches')
		last.nested = true
	}
	fields.push({ instruction: '', nested: false, separated: false })
}

function checkField({ instruction, nested }: Field) {
	const [, name = '', rest = ''] = /^\s*(=|[^\s"\\=]*)([\s\S]*)$/.exec(instruction) ?? []
	if (name === '' && rest.trim() === '') return
	if (!harmless.has(name.toUpperCase()) && !bookmark.test(name)) throw refuseFile('fetches')
	if (name.toUpperCase() === 'HYPERLINK') checkLink(rest, nested)
}

/** A link may only lead to a place in the document, after `\l`; other switches affect how it is opened or displayed. */
function checkLink(rest: string, nested: boolean) {
	const own = rest.replace(/\\[*#@]\s*("[^"]*"|\S+)/g, '')
	const words = [
		...own.matchAll(/\\[a-z]|"([^"]*)"|[\u201c\u201d]([^\u201c\u201d]*)[\u201c\u201d]|[^\s"\\]+/gi),
	]
	let after = ''
	const targets: string[] = []
	for (const [word, quoted, curly] of words) {
		const isSwitch = /^\\[a-z]$/i.test(word)
		if (!isSwitch && !['\\l', '\\o', '\\t', '\\s'].includes(after)) targets.push(quoted ?? curly ?? word)
		after = isSwitch ? word.toLowerCase() : ''
	}
	if (nested || /\\\\|\\[^a-z*]/i.test(own) || targets.some((target) => !isPlainLink(target)))
		throw refuseFile('badLink')
}
