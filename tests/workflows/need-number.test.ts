import { expect, test } from 'vitest'
import { nextPart } from '#workflows/need/number.ts'

test('parts of a need go on after z', () => {
	const parts: (string | null)[] = [null]
	while (parts.length < 60) parts.push(nextPart(parts))
	expect(parts.slice(1, 4)).toEqual(['b', 'c', 'd'])
	expect(parts.slice(24, 28)).toEqual(['y', 'z', 'aa', 'ab'])
	expect(parts.slice(50, 54)).toEqual(['ay', 'az', 'ba', 'bb'])
	expect(new Set(parts).size).toBe(parts.length)
})

test('the next part follows the longest one, in any order', () => {
	expect(nextPart(['a', 'z', 'aa', 'b'])).toBe('ab')
	expect(nextPart([])).toBe('b')
})
