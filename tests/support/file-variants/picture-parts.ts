import { crc32, deflateSync } from 'node:zlib'
import { jpg, png, zipOf } from '../files.ts'
import type { Harmless, Variant } from './checked.ts'
import { officeType, type PackagePart, packageFile } from './office-package.ts'
import { paragraph, run, said, wordDocument, wordPart } from './word-parts.ts'

/** A document that shows one picture. */
const shown = (name: string, content: string | Buffer): [PackagePart, ...PackagePart[]] => [
	wordDocument(paragraph(run('<w:drawing><a:blip r:embed="rId1"/></w:drawing>')), [
		{ type: 'image', target: `media/${name}` },
	]),
	{ name: `word/media/${name}`, content },
]
/** A document with a font of its own. */
const fontWith = (content: Buffer): [PackagePart, ...PackagePart[]] => [
	wordDocument(said('Text'), [{ type: 'fontTable', target: 'fontTable.xml' }]),
	wordPart('fontTable', 'fonts', '<w:font w:name="Noto"><w:embedRegular r:id="rId1"/></w:font>', [
		{ type: 'font', target: 'fonts/font1.odttf' },
	]),
	{ name: 'word/fonts/font1.odttf', type: `${officeType}obfuscatedFont`, content },
]
const svg = (inner: string, more = '') =>
	packageFile(
		shown(
			'image1.svg',
			`<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" ${more}>${inner}</svg>`,
		),
	)

const chunk = (kind: string, content: Buffer) => {
	const named = Buffer.concat([Buffer.from(kind), content])
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
	length.writeUInt32BE(content.length)
	sum.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, sum])
}
const end = png().length - 12
/** A PNG with a chunk before its end. */
const pngWith = (kind: string, content: Buffer) =>
	Buffer.concat([png().subarray(0, end), chunk(kind, content), png().subarray(end)])
/** A JPEG with a segment behind its beginning. */
const jpgWith = (marker: number, content: Buffer) => {
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(content.length + 2, 2)
	return Buffer.concat([jpg().subarray(0, 2), head, content, jpg().subarray(2)])
}
const archive = zipOf([{ name: 'A.class', content: 'x' }])
const document = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)])
const vast = () => {
	const content = Buffer.from(png())
	content.writeUInt32BE(60_000, 16)
	content.writeUInt32BE(60_000, 20)
	return content
}
const named = (text: string, content: Buffer) => Buffer.concat([Buffer.from(`${text}\0`), content])

const styles = (count: number) =>
	Array.from({ length: count }, (_, at) => `.a${at * 7919}{fill:url("#a")}`).join('')
const drawings: [what: string, content: Buffer, reason: string][] = [
	['an address behind an escape', svg('<rect style="fill:u\\72l(https://evil.example/)"/>'), 'linked'],
	[
		'an address behind a long escape',
		svg('<style>a{fill:\\000075 rl(https://evil.example/)}</style>'),
		'linked',
	],
	['a style behind an escape', svg('<style>@\\69mport "https://evil.example/";</style>'), 'linked'],
	['a style cut by a remark', svg('<style>@im<!-- -->port "https://evil.example/";</style>'), 'linked'],
	[
		'an address cut by a section',
		svg('<style>a{fill:u<![CDATA[rl(https://evil.example/)]]>}</style>'),
		'linked',
	],
	[
		'an address in a set of pictures',
		svg('<style>a{cursor:image-set("https://e.example/" 1x)}</style>'),
		'linked',
	],
	[
		'an address in a set of pictures of one browser',
		svg('<rect style="cursor:-webkit-image-set(\'//e.example/\' 1x)"/>'),
		'linked',
	],
	['an address as a source', svg('<rect style="fill:src(&quot;https://evil.example/&quot;)"/>'), 'linked'],
	['an address behind a remark', svg('<rect fill="url(/**/https://evil.example/)"/>'), 'linked'],
	['a style of another drawing', svg('<style>a{fill:url(data:image/svg+xml,%3Csvg/%3E)}</style>'), 'linked'],
	['an address that begins elsewhere', svg('<use href="#a"/>', 'xml:base="https://evil.example/"'), 'linked'],
	[
		'a page that is sent on',
		svg('<h:meta http-equiv="refresh" content="0;url=https://e.example/"/>'),
		'controls',
	],
	['a film of a page', svg('<h:video poster="https://evil.example/"/>'), 'controls'],
	['an element that moves', svg('<animateMotion dur="1s"/>'), 'controls'],
	[
		'a link that opens by itself',
		svg('<a href="https://un.org/" xlink:actuate="onLoad" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
		'controls',
	],
	[
		'an address that a click reports to',
		svg('<a href="https://un.org/" ping="https://evil.example/"/>'),
		'linked',
	],
	['a style for another element', svg('<style>a{fill:url(see annex)}</style>'), 'linked'],
	[
		'a picture inside that holds an archive',
		svg(`<image href="data:image/png;base64,${pngWith('zipF', archive).toString('base64')}"/>`),
		'nested',
	],
	['styles without end', svg(`<style>${styles(60_000)}</style>`), 'bomb'],
	[
		'a field of a text',
		svg(
			'<w:fldSimple w:instr="DDEAUTO cmd" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
		),
		'fetches',
	],
]

/** PNG pictures that are something else as well. */
export const doublePngs: Variant[] = [
	['an archive in a chunk of its own', pngWith('zipF', archive), 'twoFiles'],
	['an archive as a remark', pngWith('tEXt', named('Comment', archive)), 'twoFiles'],
	[
		'an archive with bytes behind it',
		pngWith('ruSt', Buffer.concat([archive, Buffer.alloc(70_000)])),
		'twoFiles',
	],
	['a PDF as a remark', pngWith('tEXt', named('Comment', document)), 'twoFiles'],
	['an archive of another kind', pngWith('raRr', Buffer.from('526172211a0700cf', 'hex')), 'twoFiles'],
	['an archive of a third kind', pngWith('szIp', Buffer.from('377abcaf271c0004', 'hex')), 'twoFiles'],
	['an old Office file in a chunk', pngWith('olEe', old), 'twoFiles'],
	['no size at its beginning', Buffer.concat([png().subarray(0, 8), png().subarray(33)]), 'damaged'],
]
/** Photos that are something else as well. */
export const doubleJpgs: Variant[] = [
	['an archive in a remark', jpgWith(0xfe, archive), 'twoFiles'],
	['an archive among its notes', jpgWith(0xe1, named('Exif', archive)), 'twoFiles'],
	['a PDF in a remark', jpgWith(0xfe, document), 'twoFiles'],
	[
		'an archive behind, with an end of its own',
		Buffer.concat([jpg(), archive, Buffer.from([0xff, 0xd9])]),
		'twoFiles',
	],
]

/** Documents with such pictures and drawings. */
export const doubledDocuments: Variant[] = [
	...drawings.map(([what, content, reason]): Variant => [`a drawing with ${what}`, content, reason]),
	...doublePngs
		.filter(([, , reason]) => reason === 'twoFiles')
		.map(
			([what, content]): Variant => [
				`a picture with ${what}`,
				packageFile(shown('image1.png', content)),
				'nested',
			],
		),
	...doubleJpgs.map(
		([what, content]): Variant => [
			`a photo with ${what}`,
			packageFile(shown('image1.jpeg', content)),
			'nested',
		],
	),
	[
		'a picture with a page behind it',
		packageFile(shown('image1.png', Buffer.concat([png(), Buffer.from('<html><script/>')]))),
		'nested',
	],
	['a picture of enormous size', packageFile(shown('image1.png', vast())), 'bomb'],
	[
		'a photo that is called a picture, with an archive',
		packageFile(shown('image1.png', jpgWith(0xfe, archive))),
		'nested',
	],
	[
		'a drawing of Windows with an archive',
		packageFile(shown('image1.emf', Buffer.concat([Buffer.alloc(88), archive, Buffer.alloc(9)]))),
		'nested',
	],
	['a font with an archive', packageFile(fontWith(Buffer.concat([Buffer.alloc(88), archive]))), 'nested'],
]

const profile = chunk(
	'iCCP',
	named('sRGB', Buffer.concat([Buffer.from([0]), deflateSync(Buffer.alloc(400))])),
)
const head = png().subarray(0, 33)
/** Pictures as cameras and programs make them. */
export const plainPngs: Harmless[] = [
	['a profile of colours', Buffer.concat([head, profile, png().subarray(33)])],
	['who made it', pngWith('tEXt', named('Software', Buffer.from('GIMP 2.10, PK of PDF')))],
	['a text in any script', pngWith('iTXt', named('Title', Buffer.from('\0\0\0\0\u0441\u043b\u043e\u043d')))],
]
export const plainJpgs: Harmless[] = [
	['notes of a camera', jpgWith(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0'), Buffer.alloc(20)]))],
	['a remark', jpgWith(0xfe, Buffer.from('CREATOR: gd-jpeg v1.0'))],
]

/** Documents with drawings and pictures that lead nowhere. */
export const plainPictures: Harmless[] = [
	[
		'a drawing with colours of its own',
		svg('<style>.a{fill:url(#b);font:12px "Noto"}</style><rect class="a"/>'),
	],
	['a drawing with a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
	[
		'a drawing whose attributes have words',
		svg(
			'<g aria-label="url(see annex)" id="image(1)" transform="matrix(1 0 0 1 0 0)"><title>@import</title></g>',
		),
	],
	[
		'a drawing with many colours of its own',
		svg('<rect style="fill:url(#b);stroke:rgb(1,2,3)"/>'.repeat(20_000)),
	],
	['a photo that is called a picture', packageFile(shown('image1.png', jpg()))],
	[
		'a photo with notes of a phone behind it',
		packageFile(
			shown(
				'image1.jpeg',
				Buffer.concat([
					jpg(),
					Buffer.from('\0\0\x01\x0aImage_UTC_Data1700000000000SEFHk\0\0\0SEFT', 'latin1'),
				]),
			),
		),
	],
	['a photo that is cut off', packageFile(shown('image1.jpeg', jpg().subarray(0, -2)))],
	[
		'a drawing of Windows that holds itself as a PDF',
		packageFile(shown('image1.emf', Buffer.concat([Buffer.alloc(88), document]))),
	],
	['a drawing with a link', svg('<a href="https://www.un.org/"><text>url(see annex)</text></a>')],
	['a drawing with an escape in a name', svg('<style>.\\31 0{fill:red}</style><desc>@import</desc>')],
	...plainPngs.map(
		([what, content]): Harmless => [`a picture with ${what}`, packageFile(shown('image1.png', content))],
	),
	...plainJpgs.map(
		([what, content]): Harmless => [`a photo with ${what}`, packageFile(shown('image1.jpeg', content))],
	),
]
