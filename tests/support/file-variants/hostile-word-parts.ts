import { zipOf } from '../files.ts'
import type { Variant } from './checked.ts'
import { officeType, type Part, packageEntries, packageFile } from './office-package.ts'
import { said, wordDocument, wordPart, wordXml } from './word-parts.ts'

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
