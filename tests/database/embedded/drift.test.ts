import { expect, test } from 'vitest'
import { schemaDrift } from '#prisma/new-migration.ts'

test('the migrations make exactly what the schema describes', async () => {
	expect(await schemaDrift()).toBe('')
})
