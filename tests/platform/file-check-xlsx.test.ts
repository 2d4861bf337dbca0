import { describe, expect, test } from 'vitest'
import { languages } from '#app/i18n/languages.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { checkedFolder } from '#tests/support/file-variants/checked.ts'
import { harmlessWorkbooks } from '#tests/support/file-variants/harmless-xlsx.ts'
import { hostileWorkbooks } from '#tests/support/file-variants/hostile-xlsx.ts'
import { sampleContents } from '../workbook/contents-of.ts'

const check = checkedFolder('xlsx')

describe('a workbook is refused for', () => {
	test.each(hostileWorkbooks)('%s', async (_, content, reason) => {
		expect(await check(content)).toBe(reason)
	})
})

describe('a workbook is accepted with', () => {
	test.each(harmlessWorkbooks)('%s', async (_, content) => {
		expect(await check(content)).toBe('accepted')
	})
})

test.each(languages)('a workbook that the system writes in %s is accepted', async (language) => {
	expect(await check(await writeWorkbook(sampleContents, language))).toBe('accepted')
})

test('there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostileWorkbooks, harmlessWorkbooks]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})
