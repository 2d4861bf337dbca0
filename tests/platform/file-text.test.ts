import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { textOfFile } from '#app/platform/files/file-text/file-text.server.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { hostileDocuments } from '#tests/support/file-variants/hostile-docx.ts'
import { hostilePdfs } from '#tests/support/file-variants/hostile-pdf.ts'
import { packageFile } from '#tests/support/file-variants/office-package.ts'
import { packed, plainTable, streamOf } from '#tests/support/file-variants/pdf-writings.ts'
import { run, said, wordDocument, wordPlaces } from '#tests/support/file-variants/word-parts.ts'
import { present } from '#tests/support/present.ts'
import type { Language } from '#workflows/languages.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-text-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const read = (content: Buffer, mediaType: string) => {
	const path = join(folder, 'file')
	writeFileSync(path, content)
	return textOfFile(path, mediaType)
}
const word = (text: string) => read(packageFile([wordDocument(text)]), docx)
const pdfWith = (...streams: string[]) =>
	Buffer.from(
		plainTable({
			1: '<< /Type /Catalog /Pages 2 0 R >>',
			2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
			3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents [${streams.map((_, at) => `${at + 5} 0 R`).join(' ')}]
				/Resources << /Font << /F 4 0 R >> >> >>`,
			4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
			...Object.fromEntries(streams.map((body, at) => [at + 5, body])),
		}),
		'latin1',
	)
const shows = (text: string) => `BT /F 12 Tf 10 100 Td (${text}) Tj ET`

describe('a DOCX', () => {
	test.each(['the text', 'a table', 'a textbox', 'a footnote', 'an endnote'])(
		'is read in %s',
		async (place) => {
			const text = await read(packageFile(present(wordPlaces[place], place)(said('Patrol vessels'))), docx)
			expect(text.match(/Patrol vessels/g)).toHaveLength(1)
		},
	)

	test('keeps words apart and leaves out what was deleted', async () => {
		expect(await word(said('One') + said('two'))).toBe('One\ntwo')
		expect(await word(said(`be</w:t></w:r><w:r><w:t>fore</w:t><w:tab/><w:t>after`))).toBe('before after')
		expect(await word(`<w:p>${run('<w:delText>gone</w:delText>')}${run('<w:t>stays</w:t>')}</w:p>`)).toBe(
			'stays',
		)
	})

	test('is read to its first 100,000 characters', async () => {
		expect((await word(said('word '.repeat(60_000)))).length).toBeLessThanOrEqual(100_000)
	})
})

describe('a PDF', () => {
	test.each<[Language, string]>([
		['ar', 'سفن الدوريات لخفر السواحل'],
		['zh', '海岸警卫队的巡逻艇'],
		['ru', 'Патрульные суда береговой охраны'],
		['fr', 'Vedettes des garde-côtes'],
	])('is read in its script: %s', async (language, text) => {
		const part = { title: 'A', text }
		const sheet = { language, title: text, mark: null, lead: 'B', facts: [], parts: [part], foot: 'C' }
		const found = await read(Buffer.from(await renderPdf(sheet)), 'application/pdf')
		expect(found.normalize('NFKC').replaceAll(/\s+/g, ' ')).toContain(text)
	})

	test('is read from streams that are packed and that are not', async () => {
		const content = pdfWith(packed('', shows('Patrol')), streamOf('', shows('vessels')))
		expect(await read(content, 'application/pdf')).toMatch(/Patrol\s*vessels/)
	})

	test('without text has none', async () => {
		expect(await read(pdfWith(packed('', '0 0 m 10 10 l S')), 'application/pdf')).toBe('')
	})

	test.each<[string, string]>([
		['a stream that unpacks to more than a page can say', packed('', 'x'.repeat(65 * 1024 * 1024))],
		['a stream packed twice', streamOf('/Filter [/FlateDecode /FlateDecode]', 'x')],
		['a method with another spelling', streamOf('/Filter /DCT#44ecode', 'x')],
		['a method that is written elsewhere', streamOf('/Filter 4 0 R', 'x')],
	])('with %s is not read', async (_, stream) => {
		await expect(read(pdfWith(stream), 'application/pdf')).rejects.toThrow()
	})

	test('with a picture in place of its text is read as if that were empty', async () => {
		const content = pdfWith(
			streamOf('/Subtype /Image /Filter /DCTDecode', '\xff\xd8\xff'),
			packed('', shows('Text')),
		)
		expect(await read(content, 'application/pdf')).toContain('Text')
	})
})

test('a hostile file has a text or an error', async () => {
	for (const [kind, variants] of [
		['application/pdf', hostilePdfs],
		[docx, hostileDocuments],
	] as const)
		for (const [what, content] of variants) {
			const found = await read(content, kind).catch((error: unknown) => error)
			expect(typeof found === 'string' || found instanceof Error, what).toBe(true)
		}
})
