import { docx, png } from '../files.ts'
import { oddZip } from './broken-archives.ts'
import { type Harmless, samples } from './checked.ts'
import { linkingDocuments } from './misused-links.ts'
import {
	type Link,
	officeType,
	type PackagePart,
	packageEntries,
	packageFile,
	properties,
	strict,
} from './office-package.ts'
import { plainPictures } from './picture-parts.ts'
import {
	fieldWritings,
	paragraph,
	run,
	said,
	wordDocument,
	wordPart,
	wordPlaces,
	wordXml,
} from './word-parts.ts'

const microsoft = 'http://schemas.microsoft.com/office/'
const field = (instruction: string, writing = 'in one piece') => fieldWritings[writing]?.(instruction) ?? ''
const drawing = (id: string) =>
	paragraph(
		run(
			`<w:drawing><wp:inline><wp:docPr id="1" name="Picture"/><a:blip r:embed="${id}"/></wp:inline></w:drawing>`,
		),
	)
const picture = (name: string, content: string | Buffer): [PackagePart, ...PackagePart[]] => [
	wordDocument(drawing('rId1'), [{ type: 'image', target: `media/${name}` }]),
	{ name: `word/media/${name}`, content },
]
const linked = (target: string): [PackagePart, ...PackagePart[]] => [
	wordDocument(paragraph(`<w:hyperlink r:id="rId1">${run('<w:t>site</w:t>')}</w:hyperlink>`), [
		{ type: 'hyperlink', target, mode: 'External' },
	]),
]
const beside = (
	type: string,
	name: string,
	part: Omit<PackagePart, 'name'>,
): [PackagePart, ...PackagePart[]] => [
	wordDocument(said('Text'), [{ type, target: name }]),
	{ name: `word/${name}`, ...part },
]
const emf = Buffer.alloc(88)
emf.writeUInt32LE(1, 0)
emf.write(' EMF', 40, 'latin1')
const chart =
	'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:val><c:numRef><c:f>Sheet1!$A$1:$A$4</c:f></c:numRef></c:val></c:chart></c:chartSpace>'

/** Typical contents of documents, as programs store them. */
const contents: Record<string, [PackagePart, ...PackagePart[]]> = {
	'plain text': [wordDocument(said('Programme of assistance'))],
	'text in six scripts': [wordDocument(said('Français, español, русский, العربية, 中文'))],
	'a table': wordPlaces['a table']?.(said('cell')) ?? [wordDocument('')],
	'a textbox': wordPlaces['a textbox']?.(said('box')) ?? [wordDocument('')],
	'tracked changes': wordPlaces['a deleted passage']?.(said('gone')) ?? [wordDocument('')],
	'page numbers': wordPlaces['a footer']?.(field(' PAGE   \\* MERGEFORMAT ')) ?? [wordDocument('')],
	'a table of contents': [
		wordDocument(
			`${field(' TOC \\o "1-3" \\h \\z \\u ')}${field(' HYPERLINK \\l "_Toc1" ')}${field(' PAGEREF _Toc1 \\h ')}`,
		),
	],
	'references and numbers': [
		wordDocument(
			`${field(' REF _Ref12 \\r \\h ')}${field(' SEQ Table \\* ARABIC ')}${field(' _Ref12 ')}${field('NUMPAGES', 'as a simple field')}`,
		),
	],
	'a condition': [wordDocument(field(' MERGEFIELD Name ', 'inside another field'))],
	'an equation': [
		wordDocument(
			paragraph(
				'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>|x|</m:t></m:r></m:num><m:den/></m:f></m:oMath>',
			),
		),
	],
	'a sum': [wordDocument(field(' =SUM(ABOVE) \\# "0.00" '))],
	'references of a library': [wordDocument(field(' ADDIN ZOTERO_ITEM CSL_CITATION {"id":"a|b"} '))],
	'a link in a field': [
		wordDocument(field(' HYPERLINK "https://www.un.org/a?b=c" \\l "d" \\o "The site" \\t "_blank" ')),
	],
	'a link in a field that keeps its look': [
		wordDocument(field(' HYPERLINK "https://www.un.org" \\* MERGEFORMAT ')),
	],
	'a mail link in a field': [wordDocument(field(' HYPERLINK "mailto:a@un.org?subject=Hello" '))],
	'a link': linked('https://www.unodc.org/#a'),
	'a link to mail': linked('mailto:focal.point@sample.example'),
	'a link to a heading': linked('#Heading'),
	'a link as it was typed': linked('www.un.org/en'),
	'a form to fill': [
		wordDocument(
			`${paragraph(`${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:checkBox/></w:ffData></w:fldChar>')}${run('<w:instrText> FORMCHECKBOX </w:instrText>')}${run('<w:fldChar w:fldCharType="end"/>')}`)}<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr></w:sdt>`,
		),
	],
	'a picture': picture('image1.png', png()),
	'a drawing': picture(
		'image1.svg',
		'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0" fill="url(#a)"/></svg>',
	),
	'a picture of Windows': picture('image1.emf', emf),
	'a picture of the old kind': [
		wordDocument(
			paragraph(run('<w:pict><v:shape><v:imagedata r:id="rId1" o:title="Logo"/></v:shape></w:pict>')),
			[{ type: 'image', target: '/word/media/image1.png' }],
		),
		{ name: 'word/media/image1.png', content: png() },
	],
	'a chart': beside('chart', 'charts/chart1.xml', {
		type: `${officeType}drawingml.chart+xml`,
		content: chart,
	}),
	'comments and who wrote them': [
		wordDocument(said('Text'), [
			{ type: 'comments', target: 'comments.xml' },
			{ type: `${microsoft}2011/relationships/commentsExtended`, target: 'commentsExtended.xml' },
			{ type: `${microsoft}2011/relationships/people`, target: 'people.xml' },
		]),
		wordPart('comments', 'comments', `<w:comment w:id="1">${said('Agreed')}</w:comment>`),
		wordPart('commentsExtended', 'ex', ''),
		wordPart('people', 'people', ''),
	],
	'styles, fonts and settings': [
		wordDocument(said('Text'), [
			{ type: 'styles', target: 'styles.xml' },
			{ type: 'settings', target: 'settings.xml' },
			{ type: 'fontTable', target: 'fontTable.xml' },
			{ type: 'theme', target: 'theme/theme1.xml' },
			{ type: `${microsoft}2007/relationships/stylesWithEffects`, target: 'stylesWithEffects.xml' },
		]),
		wordPart('styles', 'styles', '<w:style w:styleId="a"/>'),
		wordPart('settings', 'settings', '<w:documentProtection w:edit="forms"/><w:zoom w:percent="100"/>'),
		wordPart('fontTable', 'fonts', '<w:font w:name="Noto"><w:embedRegular r:id="rId1"/></w:font>', [
			{ type: 'font', target: 'fonts/font1.odttf' },
		]),
		{
			name: 'word/fonts/font1.odttf',
			type: `${officeType}obfuscatedFont`,
			content: Buffer.from('a1b2c3d4e5f6', 'hex'),
		},
		{
			name: 'word/theme/theme1.xml',
			type: `${officeType}theme+xml`,
			content: '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
		},
		wordPart('stylesWithEffects', 'styles', ''),
	],
	'data of a form': [
		wordDocument(said('Text'), [{ type: 'customXml', target: '../customXml/item1.xml' }]),
		{
			name: 'customXml/item1.xml',
			content: '<?mso-contentType?><form><connection>object</connection><object/></form>',
			links: [{ type: 'customXmlProps', target: 'itemProps1.xml' }],
		},
		{
			name: 'customXml/itemProps1.xml',
			type: `${officeType}customXmlProperties+xml`,
			content: '<ds:a xmlns:ds="urn:a"/>',
		},
	],
}

type Producer = { parts: PackagePart[]; links: Link[] }
const producers: Record<string, Producer> = {
	Word: properties('Microsoft Office Word'),
	LibreOffice: properties('LibreOffice/25.2'),
	'another program': { parts: [], links: [] },
}

const made = Object.entries(contents).flatMap(([what, parts]): Harmless[] => [
	...Object.entries(producers).map(
		([program, { parts: more, links }]): Harmless => [
			`${what} of ${program}`,
			packageFile([...parts, ...more], links),
		],
	),
	[`${what} in the strict standard`, packageFile(strict(parts))],
])

/** Documents that are accepted, as programs make them. */
export const harmlessDocuments: Harmless[] = [
	...made,
	['the smallest document', docx()],
	[
		'sizes behind each part, as programs write them that do not look back',
		oddZip(packageEntries([wordDocument(said('Text'))]).map((entry) => ({ ...entry, described: true }))),
	],
	...samples('docx'),
	...linkingDocuments,
	...plainPictures,
	[
		'text with the mark of UTF-8',
		packageFile([{ ...wordDocument(''), content: `\ufeff${wordXml('document', '<w:body/>')}` }]),
	],
	[
		'a document of 30,000 paragraphs',
		packageFile([
			wordDocument(Array.from({ length: 30_000 }, (_, at) => said(`Paragraph ${at} ${at * 7919}`)).join('')),
		]),
	],
]
