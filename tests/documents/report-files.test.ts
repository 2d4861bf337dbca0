import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportModel } from '#app/documents/report/compose-report.ts'
import { reportDocument } from '#app/documents/report/report-files.server.ts'
import { renderUnDocx } from '#app/platform/documents/render-un-docx.server.ts'
import type { UnDocument } from '#app/platform/documents/un-document.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { renderUnPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { reportRelease, writtenReport } from '#tests/support/report/written-report.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { type Language, languages } from '#workflows/languages.ts'

const folder = scratchFolder('report')
afterAll(() => rmSync(folder, { recursive: true }))

const documents = new Map<Language, UnDocument>()
beforeAll(async () => {
	const release = await reportRelease({ needs: 120 })
	const { source, paragraphs } = writtenReport(release)
	for (const language of languages)
		documents.set(language, await reportDocument(reportModel(source, paragraphs, language)))
}, 300_000)

const documentIn = (language: Language) => {
	const found = documents.get(language)
	if (!found) throw new Error('There is no document')
	return found
}

/** How often each letter is there: readers take columns, and Arabic, in an order of their own. */
function lettersOf(text: string) {
	const counts = new Map<string, number>()
	for (const [letter] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu))
		counts.set(letter, (counts.get(letter) ?? 0) + 1)
	return counts
}

/** Letters of one text that another lacks, and how many it has beyond. */
function compared(one: string, other: string) {
	const [own, others] = [lettersOf(one), lettersOf(other)]
	const lacking = [...own].filter(([letter, count]) => (others.get(letter) ?? 0) < count)
	const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0)
	return { lacking, beyond: sum(others) - sum(own) }
}

/** What pages repeat: heads of tables that go on, the symbol, and the number of each page. */
const repeated = ({ blocks, masthead }: UnDocument, pages: number) =>
	blocks.flatMap((block) => (block.kind === 'table' ? block.head : [])).join('').length +
	pages * ((masthead.symbol ?? '').length + 4)

test.runIf(canReadPdf)(
	'a report has the same text as Word document and PDF, in six languages',
	async () => {
		for (const language of languages) {
			const document = documentIn(language)
			const [docx, pdf] = [await renderUnDocx(document), await renderUnPdf(document)]
			const path = join(folder, `${language}.docx`)
			writeFileSync(path, docx)
			const { lacking, beyond } = compared(await docxText(path, 200_000), pdfText(pdf))
			expect(lacking, language).toEqual([])
			expect(beyond, language).toBeLessThanOrEqual(repeated(document, 20))
			expect(pdfText(pdf), language).toContain(asRead('CTOC/COP/WG.7/2027/2'))
		}
	},
	600_000,
)

test('the same report has the same bytes', async () => {
	const document = documentIn('fr')
	expect((await renderUnDocx(document)).equals(await renderUnDocx(document))).toBe(true)
	expect((await renderUnPdf(document)).equals(await renderUnPdf(document))).toBe(true)
}, 300_000)

test('annexes are numbered, and codes written, as each language has it', async () => {
	const signsIn = (language: Language) =>
		documentIn(language).blocks.flatMap((block) =>
			block.kind === 'heading' && block.level === 1 ? [block.sign] : [],
		)
	expect(signsIn('ar').slice(-2)).toEqual(['المرفق الأول', 'المرفق الثاني'])
	expect(signsIn('zh').slice(-2)).toEqual(['附件一', '附件二'])
	expect(signsIn('fr').slice(-2)).toEqual(['Annexe I', 'Annexe II'])
	const xml = new TextDecoder().decode(unzipSync(await renderUnDocx(documentIn('ar')))['word/document.xml'])
	// In a paragraph from the right it would read `H1-2026`.
	const code = xml.match(/<w:p>(?:(?!<w:p>).)*2026-H1<.*?<\/w:p>/su)?.[0] ?? ''
	expect(code).toContain('2026-H1')
	expect(code).not.toContain('<w:bidi/>')
}, 60_000)

// LibreOffice is not needed by the product: `apt-get install libreoffice-writer-nogui` adds this test.
const hasOffice = spawnSync('soffice', ['--version']).status === 0
test.runIf(hasOffice && canReadPdf)(
	'another program reads the same text from the Word document',
	async () => {
		const home = join(folder, 'office')
		mkdirSync(home)
		for (const language of ['ar', 'zh', 'en'] as const) {
			const path = join(folder, `${language}-office.docx`)
			writeFileSync(path, await renderUnDocx(documentIn(language)))
			const profile = `-env:UserInstallation=file://${home}`
			spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', home, path])
			const read = pdfText(readFileSync(join(home, `${language}-office.pdf`)))
			const { lacking } = compared(await docxText(path, 200_000), read)
			expect(lacking, language).toEqual([])
		}
	},
	600_000,
)
