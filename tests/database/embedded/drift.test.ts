import { expect, test } from 'vitest'
import { nameOfNew, schemaDrift } from '#prisma/new-migration.ts'

test('the migrations make exactly what the schema describes', async () => {
	expect(await schemaDrift()).toBe('')
})

test('a new migration runs after all others, even if the last one is dated later', () => {
	const at = new Date('2026-11-30T03:02:11Z')
	expect(nameOfNew('an_index', { last: undefined, at })).toBe('20261130030211_an_index')
	expect(nameOfNew('an_index', { last: '20261128000000_search', at })).toBe('20261130030211_an_index')
	expect(nameOfNew('an_index', { last: '20261201046000_new_notices', at })).toBe('20261201046001_an_index')
})
