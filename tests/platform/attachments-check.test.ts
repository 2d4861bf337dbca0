import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFile } from '#app/platform/files/file-check.server.ts'
import { cleanName, freeName } from '#app/platform/files/upload-name.ts'
import { docx, jpg, packedObjects, pdf, png, xlsx, zipOf } from '#tests/support/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(name: string, content: Buffer) {
	const path = join(folder, 'file')
	writeFileSync(path, content)
	return checkFile({ name, path, size: content.length })
}
const followedBy = (content: Buffer, more: string | Buffer) => Buffer.concat([content, Buffer.from(more)])
const page = zipOf([{ name: 'index.html', content: '<script>' }])
const megabyte = 1024 * 1024
const comment = Buffer.from([0x50, 0x4b, 5, 6, ...Buffer.alloc(16), 12, 0])

describe('is taken', () => {
	test.each([
		['note.pdf', pdf(), 'application/pdf'],
		['note.PDF', pdf(packedObjects('<< /Type /Page >>')), 'application/pdf'],
		['plan.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		['list.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		['map.png', png(), 'image/png'],
		['photo.jpg', jpg(), 'image/jpeg'],
		['photo.jpeg', jpg(), 'image/jpeg'],
		[
			'table.docx',
			docx([{ name: 'word/styles.xml', content: `<styles>${' '.repeat(900_000)}</styles>` }]),
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		],
	])('%s', async (name, content, mediaType) => {
		expect(await check(name, content)).toBe(mediaType)
	})
})

describe('is refused', () => {
	test.each<[string, string, Buffer, string]>([
		['an empty file', 'note.pdf', Buffer.alloc(0), 'empty'],
		['a program', 'tool.exe', Buffer.from('MZ'), 'wrongType'],
		['a page', 'page.html', Buffer.from('<html>'), 'wrongType'],
		['a drawing that can run', 'map.svg', Buffer.from('<svg/>'), 'wrongType'],
		['a file without an ending', 'note', pdf(), 'wrongType'],
		['a name of every object', 'note.constructor', pdf(), 'wrongType'],
		['the old format with macros', 'plan.docm', docx(), 'wrongType'],
		['a picture called PDF', 'note.pdf', png(), 'contentDiffers'],
		['a page called PDF', 'note.pdf', Buffer.from('<html>%PDF-'), 'contentDiffers'],
		['an archive called document', 'plan.docx', page, 'contentDiffers'],
		['a workbook called document', 'plan.docx', xlsx(), 'contentDiffers'],
		['a document called workbook', 'list.xlsx', docx(), 'contentDiffers'],
		[
			'a document with a program in its name list',
			'plan.docx',
			docx([{ name: 'word/vbaProject.bin', content: 'x' }]),
			'macros',
		],
		['a document that says it has macros', 'plan.docx', docx([], 'x.macroEnabled.main+xml'), 'macros'],
		[
			'a document with an archive inside',
			'plan.docx',
			docx([{ name: 'word/embeddings/a.zip', content: 'x' }]),
			'nested',
		],
		[
			'an archive under another name inside',
			'plan.docx',
			docx([{ name: 'word/media/image1.png', content: page }]),
			'nested',
		],
		[
			'a program under another name inside',
			'plan.docx',
			docx([{ name: 'word/media/image1.png', content: 'MZ\x90\0' }]),
			'nested',
		],
		[
			'a document of too many parts',
			'plan.docx',
			docx(Array.from({ length: 2000 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }))),
			'bomb',
		],
		[
			'what grows a hundredfold',
			'plan.docx',
			docx([{ name: 'word/media/a.xml', content: Buffer.alloc(8 * megabyte) }]),
			'bomb',
		],
		[
			'a list of relationships that is a book',
			'plan.docx',
			docx([{ name: 'word/_rels/a.xml.rels', content: randomBytes(megabyte).toString('hex') }]),
			'bomb',
		],
		[
			'what claims to be huge',
			'plan.docx',
			docx([{ name: 'word/a.xml', content: 'x', claims: 101 * megabyte }]),
			'bomb',
		],
		[
			'what is larger than it claims',
			'plan.docx',
			docx([{ name: 'word/a.xml', content: Buffer.alloc(megabyte), claims: 10 }]),
			'bomb',
		],
		['a part twice', 'plan.docx', docx([{ name: 'word/document.xml', content: 'other' }]), 'damaged'],
		['a part with a way out', 'plan.docx', docx([{ name: '../word/a.xml', content: '' }]), 'damaged'],
		[
			'a document with a password on a part',
			'plan.docx',
			docx([{ name: 'word/a.xml', content: 'x', encrypted: true }]),
			'locked',
		],
		['half a document', 'plan.docx', docx().subarray(0, 200), 'damaged'],
		['a document with something behind', 'plan.docx', followedBy(docx(), 'more'), 'twoFiles'],
		['two archives in one', 'plan.docx', followedBy(docx(), page), 'twoFiles'],
		['a PDF without an end', 'note.pdf', Buffer.from('%PDF-1.7\n'), 'damaged'],
		['a PDF with a page behind', 'note.pdf', followedBy(pdf(), '<html>'), 'twoFiles'],
		['a PDF with an archive behind', 'note.pdf', followedBy(pdf(), page), 'twoFiles'],
		[
			'a PDF that is an archive too',
			'note.pdf',
			followedBy(
				pdf().subarray(0, -6),
				Buffer.concat([comment, Buffer.from('            '.slice(6)), Buffer.from('%%EOF\n')]),
			),
			'twoFiles',
		],
		['a PDF with a script', 'note.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active'],
		['a script in other letters', 'note.pdf', pdf('<< /S /J#61vaScript >>'), 'active'],
		['a script in packed objects', 'note.pdf', pdf(packedObjects('<< /S /JavaScript >>')), 'active'],
		['a PDF that starts a program', 'note.pdf', pdf('<< /S /Launch /F (cmd.exe) >>'), 'active'],
		['a PDF with a file inside', 'note.pdf', pdf('<< /Names << /EmbeddedFiles 4 0 R >> >>'), 'nested'],
		['a PDF with a password', 'note.pdf', pdf('<< /Encrypt 4 0 R >>'), 'locked'],
		[
			'packed objects that cannot be read',
			'note.pdf',
			pdf('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream'),
			'unreadable',
		],
		[
			'packed objects that are broken',
			'note.pdf',
			pdf('<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nx\nendstream'),
			'damaged',
		],
		['packed objects without bounds', 'note.pdf', pdf(packedObjects(' '.repeat(51 * megabyte))), 'bomb'],
		['a picture cut short', 'map.png', png().subarray(0, -6), 'damaged'],
		['a picture with something behind', 'map.png', followedBy(png(), '<html>'), 'twoFiles'],
		['a picture with an archive behind', 'map.png', followedBy(png(), page), 'twoFiles'],
		['a photo cut short', 'photo.jpg', jpg().subarray(0, -2), 'damaged'],
		['a photo with something behind', 'photo.jpg', followedBy(jpg(), page), 'twoFiles'],
		['a photo called picture', 'photo.png', jpg(), 'contentDiffers'],
	])('%s', async (_, name, content, reason) => {
		await expect(check(name, content)).rejects.toMatchObject({
			code: 'invalid',
			reason,
			errors: { file: reason },
		})
	})
})

describe('a name', () => {
	test.each([
		['C:\\Users\\me\\letter.pdf', 'letter.pdf'],
		['../../etc/letter.PDF', 'letter.pdf'],
		['gpj.\u202efdp.exe', 'gpj.fdp.exe'],
		['a\u0000b\r\n.pdf', 'ab.pdf'],
		['re\u0301sume\u0301.pdf', 'résumé.pdf'],
		['  many   spaces .pdf', 'many spaces.pdf'],
		['…\u2066name\u2069.pdf', '…name.pdf'],
		['رسالة موقعة.pdf', 'رسالة موقعة.pdf'],
		['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
		['a<b>"c|d?.pdf', 'a_b__c_d_.pdf'],
		['.pdf', 'file.pdf'],
		['...', 'file'],
		['', 'file'],
	])('%j is kept as %j', (given, kept) => {
		expect(cleanName(given)).toBe(kept)
	})

	test('is cut to 150 letters, its ending kept', () => {
		const name = cleanName(`${'документ'.repeat(40)}.docx`)
		expect(name).toHaveLength(150)
		expect(name).toMatch(/\.docx$/)
		expect(freeName(name, [name])).toHaveLength(150)
	})

	test('used twice gets a number', () => {
		expect(freeName('letter.pdf', [])).toBe('letter.pdf')
		expect(freeName('letter.pdf', ['Letter.pdf'])).toBe('letter (2).pdf')
		expect(freeName('letter.pdf', ['letter.pdf', 'letter (2).pdf'])).toBe('letter (3).pdf')
	})
})
