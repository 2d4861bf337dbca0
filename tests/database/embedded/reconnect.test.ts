import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { openDatabase, type TestDatabase } from '#tests/support/database.ts'

let database: TestDatabase
beforeAll(async () => {
	database = await openDatabase()
})
afterAll(() => database.stop())

const count = () => withActor(systemActor, (tx) => tx.request.count())

test('a new connection may prepare the same statements again', async () => {
	for (let time = 0; time < 3; time++) {
		connectDatabase(database.connection)
		expect([await count(), await count(), await count()]).toEqual([0, 0, 0])
		await disconnectDatabase()
	}
})
