import type { Harmless, Variant } from './checked.ts'
import { fileWritings, type Objects, wordWritings } from './pdf-writings.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const base = (catalog = '', page = ''): Objects => ({
	1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
	2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
})
const site = '<< /S /URI /URI (https://evil.example/) >>'
const widget = (more: string): Objects => ({
	...base('/AcroForm << /Fields [11 0 R] >>', '/Annots [11 0 R]'),
	11: `<< /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] ${more} >>`,
})

/** What a reader does without a click, each with an action that is allowed on a click. */
const triggers: Record<string, Objects> = {
	'an address on opening': base(`/OpenAction ${site}`),
	'an address on opening, elsewhere': { ...base('/OpenAction 11 0 R'), 11: site },
	'an address behind a place on opening': base(`/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${site} >>`),
	'a list of addresses behind a place on opening': {
		...base('/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [11 0 R] >>'),
		11: site,
	},
	'printing on opening': base('/OpenAction << /S /Named /N /Print >>'),
	'a field that is hidden on opening': base('/OpenAction << /S /Hide /T (a) >>'),
	'a form that is emptied on opening': base('/OpenAction << /S /ResetForm >>'),
	'an action without a kind on opening': base(
		'/OpenAction << /D [3 0 R /Fit] /URI (https://evil.example/) >>',
	),
	'an address on closing': base(`/AA << /WC ${site} >>`),
	'an address before printing': base(`/AA << /WP ${site} >>`),
	'an address of a page that opens': base('', `/AA << /O ${site} >>`),
	'an address of a page that opens, elsewhere': { ...base('', '/AA 11 0 R'), 11: `<< /O ${site} >>` },
	'an address of a page that closes': { ...base('', '/AA << /C 11 0 R >>'), 11: site },
	'an address under the pointer': widget(`/AA << /E ${site} >>`),
	'an address of a field that is entered': widget(`/AA << /Fo ${site} >>`),
	'an address of an annotation in view': widget(`/AA << /PV ${site} >>`),
	'an address of a field that is counted': widget(`/AA << /C ${site} >>`),
	'printing of a page that opens': base('', '/AA << /O << /S /Named /N /Print >> >>'),
	'an action of no known kind on a click': {
		...base('', '/Annots [11 0 R]'),
		11: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /OpenCamera >> >>',
	},
	'an action of no known kind on a click, elsewhere': {
		...base('', '/Annots [11 0 R]'),
		11: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 12 0 R >>',
		12: '<< /S /OpenCamera >>',
	},
}
const writings = Object.entries(fileWritings)
const words = Object.entries(wordWritings).filter(([name]) => name !== 'plainly')

/** PDFs that act without a click, each in its own writing and in another. */
export const triggeredPdfs: Variant[] = Object.entries(triggers).flatMap(([what, objects], at): Variant[] => {
	const [writing, write] = writings[at % writings.length] ?? ['', String]
	const [word, respell] = words[at % words.length] ?? ['', String]
	const respelt = Object.fromEntries(Object.entries(objects).map(([number, body]) => [number, respell(body)]))
	const reason = what.includes('no known kind') ? 'active' : 'actsAlone'
	return [
		[what, latin(fileWritings['a plain table']?.(objects) ?? ''), reason],
		[`${what}, in ${writing}, ${word}`, latin(write(at % 2 ? objects : respelt)), reason],
	]
})

const link = (action: string): Objects => ({
	...base('', '/Annots [11 0 R]'),
	11: `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>`,
})
const openings: Record<string, Objects> = {
	'a place to begin, as LibreOffice writes it': base('/OpenAction [3 0 R /XYZ null null 0]'),
	'a place to begin, elsewhere': { ...base('/OpenAction 11 0 R'), 11: '[3 0 R /Fit]' },
	'a place to begin, as LaTeX writes it': {
		...base('/OpenAction 11 0 R'),
		11: '<< /S /GoTo /D [3 0 R /Fit] >>',
	},
	'a named place to begin': base(
		'/Dests << /start [3 0 R /Fit] >> /OpenAction << /Type /Action /S /GoTo /D /start >>',
	),
	'a list of actions that is empty': base('/AA << >>', '/AA << /O null >>'),
	'a font and a picture with the name of a trigger': {
		...base('', '/Resources << /Font << /AA 11 0 R >> >>'),
		11: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	},
	'a place on a click, elsewhere': { ...link('12 0 R'), 12: '<< /S /GoTo /D [3 0 R /Fit] >>' },
	'a place and then a site on a click': link(`<< /S /GoTo /D [3 0 R /Fit] /Next ${site} >>`),
	'layers that a click shows': link('<< /S /SetOCGState /State [/ON] >>'),
	'the look of an element of the structure': {
		...base('/StructTreeRoot 11 0 R'),
		11: '<< /Type /StructTreeRoot /K << /S /Figure /A [<< /O /Layout /Placement /Block >>] >> >>',
	},
}

/** PDFs that only begin or lead somewhere in themselves. */
export const openingPdfs: Harmless[] = Object.entries(openings).flatMap(([what, objects]) =>
	['a plain table', 'packed objects'].map(
		(name): Harmless => [`${what}, in ${name}`, latin(fileWritings[name]?.(objects) ?? '')],
	),
)
