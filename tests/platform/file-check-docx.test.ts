import { describe, expect, test } from 'vitest'
import { checkedFolder } from '#tests/support/file-variants/checked.ts'
import { harmlessDocuments } from '#tests/support/file-variants/harmless-docx.ts'
import { hostileDocuments } from '#tests/support/file-variants/hostile-docx.ts'

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

test('there are more than sixty of each, under names of their own', () => {
	for (const rows of [hostileDocuments, harmlessDocuments]) {
		expect(rows.length).toBeGreaterThanOrEqual(60)
		expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length)
	}
})
