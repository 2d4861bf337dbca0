import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { acceptFile } from '#app/platform/accept-file.server.ts'
import { checkedFolder } from '#tests/support/file-variants/checked.ts'
import { docx, eicar, jpg, pdf, png, zipOf } from '#tests/support/files.ts'
import { photo } from '#tests/support/hostile-files.ts'

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

test.each(others)('a photo that ends once more behind %s is kept without it', async (_, other) => {
	const path = join(folder, 'photo')
	const content = Buffer.concat([photo().content, other, Buffer.from([0xff, 0xd9])])
	writeFileSync(path, content)
	const kept = await acceptFile({ name: 'photo.jpg', path, size: content.length, sha256: '' })
	expect(readFileSync(kept.path).includes(other)).toBe(false)
})
