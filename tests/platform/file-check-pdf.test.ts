import { describe, expect, test } from 'vitest'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { checkedFolder } from '#tests/support/file-variants/checked.ts'
import { harmlessPdfs } from '#tests/support/file-variants/harmless-pdf.ts'
import { hostilePdfs } from '#tests/support/file-variants/hostile-pdf.ts'

const check = checkedFolder('pdf')

describe('a PDF is refused for', () => {
	test.each(hostilePdfs)('%s', async (_, content, reason) => {
		expect(await check(content)).toBe(reason)
	})
})

describe('a PDF is accepted with', () => {
	test.each(harmlessPdfs)('%s', async (_, content) => {
		expect(await check(content)).toBe('accepted')
	})
})

test.each(['ar', 'en', 'zh'] as const)(
	'a sheet that the system prints in %s is accepted',
	async (language) => {
		const text = { ar: 'إيصال', en: 'Receipt', zh: '回执' }[language]
		const facts = [{ label: text, value: 'SOM-TA-2026-ZZZ-0001', code: true }]
		const sheet = { language, title: text, mark: null, lead: text, facts, parts: [], foot: text }
		expect(await check(await renderPdf(sheet))).toBe('accepted')
	},
)

test('there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostilePdfs, harmlessPdfs]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})
