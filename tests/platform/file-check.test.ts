import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { acceptFile } from '#app/platform/files/accept-file.server.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { checkedFolder } from '#tests/support/file-variants/checked.ts'
import { harmlessDocuments } from '#tests/support/file-variants/harmless-docx.ts'
import { harmlessPdfs } from '#tests/support/file-variants/harmless-pdf.ts'
import { harmlessWorkbooks } from '#tests/support/file-variants/harmless-xlsx.ts'
import { hostileDocuments } from '#tests/support/file-variants/hostile-docx.ts'
import { hostilePdfs } from '#tests/support/file-variants/hostile-pdf.ts'
import { hostileWorkbooks } from '#tests/support/file-variants/hostile-xlsx.ts'
import { doubleJpgs, doublePngs, plainJpgs, plainPngs } from '#tests/support/file-variants/picture-parts.ts'
import { docx, eicar, jpg, pdf, png, zipOf } from '#tests/support/files.ts'
import { photo } from '#tests/support/hostile-files.ts'
import { languages } from '#workflows/languages.ts'
import { sampleContents } from '../workbook/edited.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-images-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const others: [string, Buffer][] = [
	['a page', Buffer.from('<html><script>alert(1)</script></html>')],
	['a script', Buffer.from('*/=alert(1);/*')],
	['an archive', zipOf([{ name: 'index.html', content: '<script>' }])],
	['a document', docx()],
	['a PDF', pdf()],
	['a program', Buffer.from('MZ\x90\0\x03', 'latin1')],
	[
		'an archive of Java',
		Buffer.concat([Buffer.from('cafebabe', 'hex'), zipOf([{ name: 'A.class', content: '' }])]),
	],
	['the text that every scanner knows', Buffer.from(eicar)],
]
const pictures: [string, Buffer][] = [
	['png', png()],
	['jpg', jpg()],
]

describe.each(pictures)('a %s', (ending, picture) => {
	const check = checkedFolder(ending)

	test.each(others)('is refused with %s behind it', async (_, other) => {
		expect(await check(Buffer.concat([picture, other]))).toBe('twoFiles')
	})

	test.each(others)('is refused with %s before it', async (_, other) => {
		expect(await check(Buffer.concat([other, picture]))).toBe('contentDiffers')
	})

	test.each(others)('is refused with only its first bytes before %s', async (_, other) => {
		expect(['damaged', 'twoFiles', 'contentDiffers']).toContain(
			await check(Buffer.concat([picture.subarray(0, 8), other])),
		)
	})
})

describe.each([
	['png', doublePngs, plainPngs],
	['jpg', doubleJpgs, plainJpgs],
] as const)('a %s of its own', (ending, double, plain) => {
	const check = checkedFolder(ending)

	test.each(double)('is refused with %s', async (_, content, reason) => {
		expect(await check(content)).toBe(reason)
	})

	test.each(plain)('is accepted with %s', async (_, content) => {
		expect(await check(content)).toBe('accepted')
	})
})

const isArchiveOrPdf = ([what]: [string, Buffer]) => /archive|document|PDF/.test(what)

/** A photo with another file behind it, and with an end of its own behind that. */
async function keepWith(other: Buffer) {
	const path = join(folder, 'photo')
	const content = Buffer.concat([photo().content, other, Buffer.from([0xff, 0xd9])])
	writeFileSync(path, content)
	return acceptFile({ name: 'photo.jpg', path, size: content.length, sha256: '' })
}

test.each(others.filter((other) => !isArchiveOrPdf(other)))(
	'a photo that ends once more behind %s is kept without it',
	async (_, other) => {
		expect(readFileSync((await keepWith(other)).path).includes(other)).toBe(false)
	},
)

test.each(others.filter(isArchiveOrPdf))(
	'a photo that ends once more behind %s is refused',
	async (_, other) => {
		await expect(keepWith(other)).rejects.toMatchObject({ reason: 'twoFiles' })
	},
)

const check = checkedFolder('docx')

describe('a document is refused for', () => {
	test.each(hostileDocuments)('%s', async (_, content, reason) => {
		expect(await check(content)).toBe(reason)
	})
})

describe('a document is accepted with', () => {
	test.each(harmlessDocuments)('%s', async (_, content) => {
		expect(await check(content)).toBe('accepted')
	})
})

test('of documents there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostileDocuments, harmlessDocuments]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})

const checkXlsx = checkedFolder('xlsx')

describe('a workbook is refused for', () => {
	test.each(hostileWorkbooks)('%s', async (_, content, reason) => {
		expect(await checkXlsx(content)).toBe(reason)
	})
})

describe('a workbook is accepted with', () => {
	test.each(harmlessWorkbooks)('%s', async (_, content) => {
		expect(await checkXlsx(content)).toBe('accepted')
	})
})

test.each(languages)('a workbook that the system writes in %s is accepted', async (language) => {
	expect(await checkXlsx(await writeWorkbook(sampleContents, language))).toBe('accepted')
})

test('of workbooks there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostileWorkbooks, harmlessWorkbooks]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})

const checkPdf = checkedFolder('pdf')

describe('a PDF is refused for', () => {
	test.each(hostilePdfs)('%s', async (_, content, reason) => {
		expect(await checkPdf(content)).toBe(reason)
	})
})

describe('a PDF is accepted with', () => {
	test.each(harmlessPdfs)('%s', async (_, content) => {
		expect(await checkPdf(content)).toBe('accepted')
	})
})

test.each(['ar', 'en', 'zh'] as const)(
	'a sheet that the system prints in %s is accepted',
	async (language) => {
		const text = { ar: 'إيصال', en: 'Receipt', zh: '回执' }[language]
		const facts = [{ label: text, value: 'SOM-TA-2026-ZZZ-0001', code: true }]
		const sheet = { language, title: text, mark: null, lead: text, facts, parts: [], foot: text }
		expect(await checkPdf(await renderPdf(sheet))).toBe('accepted')
	},
)

test('of PDF files there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostilePdfs, harmlessPdfs]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})
