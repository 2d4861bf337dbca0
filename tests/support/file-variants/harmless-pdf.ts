import { pdf } from '../files.ts'
import { type Harmless, samples } from './checked.ts'
import { openingPdfs } from './pdf-triggers.ts'
import { fileWritings, type Objects, packed, streamOf } from './pdf-writings.ts'

const base = (catalog = '', page = ''): Objects => ({
	1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
	2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
	4: packed('', 'BT /F1 12 Tf 100 700 Td (Programme of assistance) Tj ET'),
})
const linkTo = (address: string) => ({
	...base('', '/Annots [5 0 R]'),
	5: `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Border [0 0 1] /A << /Type /Action /S /URI /URI (${address}) >> >>`,
})
const xmp =
	'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><pdfaid:part>2</pdfaid:part></x:xmpmeta><?xpacket end="w"?>'

/** Typical contents of documents, as programs write them. */
const contents: Record<string, Objects> = {
	'plain text': base(),
	'a website': linkTo('https://www.un.org/en/?a=b#c'),
	'an old website': linkTo('HTTP://www.unodc.org'),
	'an e-mail address': linkTo('mailto:a@un.org?subject=Hello'),
	'a website as it was typed': linkTo('www.un.org'),
	'a website with brackets': linkTo('https://un.org/a_\\(b\\)'),
	'bookmarks and where to begin': {
		...base('/OpenAction [3 0 R /Fit] /PageMode /UseOutlines /Outlines 5 0 R'),
		5: '<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 1 >>',
		6: '<< /Title <FEFF0041> /Parent 5 0 R /A << /S /GoTo /D [3 0 R /XYZ 0 800 null] >> >>',
	},
	'named places': base('/Dests << /Sound [3 0 R /Fit] /Launch [3 0 R /Fit] >>'),
	'buttons to turn pages': {
		...base('', '/Annots [5 0 R]'),
		5: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Named /N /NextPage >> >>',
	},
	'a form without scripts': {
		...base(
			'/AcroForm << /Fields [5 0 R 6 0 R] /NeedAppearances true /DA (/Helv 0 Tf) >>',
			'/Annots [5 0 R 6 0 R]',
		),
		5: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (A \\(B\\) \\\\ C) /F 4 /Rect [0 0 99 9] >>',
		6: '<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (Clear) /F 4 /A << /S /ResetForm >> /Rect [0 0 9 9] >>',
	},
	'a signature': {
		...base('/AcroForm << /SigFlags 3 /Fields [5 0 R] >>', '/Annots [5 0 R]'),
		5: '<< /Subtype /Widget /FT /Sig /T (Signature) /F 132 /V 6 0 R /Rect [0 0 0 0] >>',
		6: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <30820000> >>',
	},
	'a picture': {
		...base('', '/Resources << /XObject << /Im0 5 0 R >> >>'),
		5: streamOf(
			'/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
			'\x80',
		),
	},
	'a picture that holds letters of a script': {
		...base('', '/Resources << /XObject << /Im0 5 0 R >> >>'),
		5: streamOf(
			'/Type /XObject /Subtype /Image /Width 9 /Height 9',
			'/JS /JavaScript /Launch endobj obj\x00\xff',
		),
	},
	'a form within a page': {
		...base('', '/Resources << /XObject << /Fm0 5 0 R >> >>'),
		5: streamOf(
			'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS /DeviceRGB >>',
			'q Q',
		),
	},
	fonts: {
		...base('', '/Resources << /Font << /F1 5 0 R >> >>'),
		5: '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Noto#20Sans /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R >>',
		6: '<< /Type /FontDescriptor /FontName /ABCDEF+Noto#20Sans /Flags 32 /FontFile2 7 0 R >>',
		7: packed('/Length1 9', 'true font'),
	},
	'tags for readers of screens': {
		...base('/MarkInfo << /Marked true >> /Lang (en) /StructTreeRoot 5 0 R', '/StructParents 0 /Tabs /S'),
		5: '<< /Type /StructTreeRoot /K 6 0 R /RoleMap << /Movie /Figure >> >>',
		6: '<< /Type /StructElem /S /Link /P 5 0 R /Pg 3 0 R /K 0 /Ref [5 0 R] /A << /O /Layout /Placement /Block >> >>',
	},
	'the marks of an archive': {
		...base(
			'/Metadata 5 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile 6 0 R >>]',
		),
		5: streamOf('/Type /Metadata /Subtype /XML', xmp),
		6: packed('/N 3', 'profile of colours'),
	},
	layers: base(
		'/OCProperties << /OCGs [] /D << /Order [] /ON [] /AS [<< /Event /View /Category [/View] /OCGs [] >>] >> >>',
	),
	'numbers of pages': base(
		'/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >>] >> /ViewerPreferences << /DisplayDocTitle true >>',
	),
	'lists that are empty': base(
		'/Names << /EmbeddedFiles << /Names [] >> /JavaScript << /Names [] >> >> /AF []',
	),
	notes: {
		...base('', '/Annots [5 0 R 6 0 R]'),
		5: '<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 0 9 0 9 9 0 9] /Contents (Launch /JS) >>',
		6: '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Say (once) /JavaScript) /Popup null /F 28 >>',
	},
}
const kept = [
	'a plain table',
	'packed objects',
	'objects packed without a filter',
	'a later revision',
	'a table that names a second one',
].map((name) => [name, fileWritings[name]] as const)

/** PDFs that are accepted, as programs make them. */
export const harmlessPdfs: Harmless[] = [
	...Object.entries(contents).flatMap(([what, objects]) =>
		kept.map(
			([writing, write]): Harmless => [
				`${what}, in ${writing}`,
				Buffer.from(write?.(objects) ?? '', 'latin1'),
			],
		),
	),
	['the smallest PDF', pdf()],
	...samples('pdf'),
	...openingPdfs,
]
