import { zipOf } from '../files.ts'
import type { Variant } from './checked.ts'
import { type Link, officeType, type PackagePart, packageEntries, packageFile } from './office-package.ts'

const wordType = `${officeType}wordprocessingml.`
const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordXml = (root: string, inner: string) =>
	`${declared}<w:${root} ${namespaces}>${inner}</w:${root}>`
export const run = (inner: string) => `<w:r>${inner}</w:r>`
export const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
export const said = (text: string) => paragraph(run(`<w:t xml:space="preserve">${text}</w:t>`))

const document = (text: string, links: Link[] = []): PackagePart => ({
	name: 'word/document.xml',
	type: `${wordType}document.main+xml`,
	content: wordXml('document', `<w:body>${text}<w:sectPr/></w:body>`),
	links,
})

/** A separate part to which the document has a relationship. */
const beside = (
	name: string,
	root: string,
	inner: string,
	linkName = name,
): [PackagePart, ...PackagePart[]] => [
	document(said('Text'), [{ type: linkName, target: `${name}1.xml` }]),
	{ name: `word/${name}1.xml`, type: `${wordType}${name}+xml`, content: wordXml(root, inner) },
]

const textbox = (text: string) =>
	paragraph(
		run(
			`<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${text}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
		),
	)

/** Places of a paragraph that readers show, print or update. */
export const wordPlaces: Record<string, (text: string) => [PackagePart, ...PackagePart[]]> = {
	'the text': (text) => [document(text)],
	'a table': (text) => [document(`<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl>`)],
	'a textbox': (text) => [document(textbox(text))],
	'a deleted passage': (text) => [document(`<w:del w:id="1" w:author="a">${text}</w:del>`)],
	'a header': (text) => beside('header', 'hdr', text),
	'a footer': (text) => beside('footer', 'ftr', text),
	'a comment': (text) => beside('comments', 'comments', `<w:comment w:id="1">${text}</w:comment>`),
	'a footnote': (text) => beside('footnotes', 'footnotes', `<w:footnote w:id="1">${text}</w:footnote>`),
	'an endnote': (text) => beside('endnotes', 'endnotes', `<w:endnote w:id="1">${text}</w:endnote>`),
	'a building block': (text) => [
		document(said('Text'), [{ type: 'glossaryDocument', target: 'glossary/document.xml' }]),
		{
			name: 'word/glossary/document.xml',
			type: `${wordType}document.glossary+xml`,
			content: wordXml(
				'glossaryDocument',
				`<w:docParts><w:docPart><w:docPartBody>${text}</w:docPartBody></w:docPart></w:docParts>`,
			),
		},
	],
	'a part with an odd name': (text) => [
		document(said('Text'), [{ type: 'header', target: '/media/image1.dat' }]),
		{ name: 'media/image1.dat', type: `${wordType}header+xml`, content: wordXml('hdr', text) },
	],
}

export const wordDocument = document
export const wordPart = (name: string, root: string, inner: string, links?: Link[]): PackagePart => ({
	name: `word/${name}.xml`,
	type: `${wordType}${name.replace(/\d+$/, '')}+xml`,
	content: wordXml(root, inner),
	links,
})

const turn = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const code = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`)
const around = (inner: string) =>
	paragraph(`${turn('begin')}${inner}${turn('separate')}${run('<w:t>result</w:t>')}${turn('end')}`)
const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Notations of a field instruction that are equal in Word. */
export const fieldWritings: Record<string, (instruction: string) => string> = {
	'in one piece': (field) => around(code(safe(field))),
	'as a simple field': (field) => paragraph(`<w:fldSimple w:instr="${safe(field)}"><w:r/></w:fldSimple>`),
	'cut letter by letter': (field) => around([...field].map((letter) => code(safe(letter))).join('')),
	'with spaces before': (field) => around(code(`  \t\n ${safe(field)}`)),
	'in small letters': (field) => around(code(safe(field.toLowerCase()))),
	'in a CDATA section': (field) => around(code(`<![CDATA[${field}]]>`)),
	'as numbers of letters': (field) =>
		around(code([...field].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''))),
	'with comments between': (field) =>
		around(code(`${safe(field.slice(0, 1))}<!-- -->${safe(field.slice(1))}`)),
	'inside another field': (field) =>
		around(`${code(' IF 1 = 1 "')}${turn('begin')}${code(safe(field))}${turn('end')}${code('" "" ')}`),
	'without an end': (field) => paragraph(`${turn('begin')}${code(safe(field))}`),
	'without a beginning': (field) => paragraph(code(safe(field))),
	'as deleted instructions': (field) => around(run(`<w:delInstrText>${safe(field)}</w:delInstrText>`)),
	'under another prefix': (field) =>
		`<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:fldChar x:fldCharType="begin"/></x:r><x:r><x:instrText>${safe(field)}</x:instrText></x:r><x:r><x:fldChar x:fldCharType="end"/></x:r></x:p>`,
}

/** A field whose name is the result of another. */
export const namedByField = (instruction: string) =>
	around(
		`${turn('begin')}${code(' QUOTE 68 68 69 ')}${turn('separate')}${turn('end')}${code(safe(instruction))}`,
	)

const settings = (inner: string): [PackagePart, ...PackagePart[]] => [
	wordDocument(said('Text'), [{ type: 'settings', target: 'settings.xml' }]),
	wordPart('settings', 'settings', inner),
]
const typed = (type: string): [PackagePart, ...PackagePart[]] => [
	wordDocument(said('Text'), [{ type: 'image', target: 'media/image1.png' }]),
	{ name: 'word/media/image1.png', content: 'x', type },
]
const picture = (content: string | Buffer, name = 'image1.png'): [PackagePart, ...PackagePart[]] => [
	wordDocument(said('Text'), [{ type: 'image', target: `media/${name}` }]),
	{ name: `word/media/${name}`, content },
]
/** Parts that differ from their type, or that documents do not need. */
export const hostileWordParts: Variant[] = [
	[
		'links that begin at a file',
		packageFile([
			wordDocument(said('Text')),
			{
				name: 'docProps/app.xml',
				content: '<Properties><HyperlinkBase>file:///c:/</HyperlinkBase></Properties>',
			},
		]),
		'badLink',
	],
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
/** Parts that two readers could read differently, and parts that exhaust memory. */
export const hostileWordXml = xmlTricks.flatMap(([what, content, reason]): Variant[] => [
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
