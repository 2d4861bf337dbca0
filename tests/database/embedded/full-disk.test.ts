import { afterAll, expect, test } from 'vitest'
import {
	connectDatabase,
	disconnectDatabase,
	queuePool,
	signInDatabase,
} from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { mayMount, smallDisk } from '#tests/support/bucket.ts'

const disk = mayMount ? smallDisk(110) : null
afterAll(() => disk?.remove())

const rows = async () => (await queuePool().query('select count(*)::int as n from kept')).rows[0]?.n
const add = (count: number) =>
	signInDatabase().$executeRawUnsafe(
		`insert into kept select repeat(md5(n::text), 100) from generate_series(1, ${count}) n`,
	)

test.skipIf(!disk)(
	'the embedded database reports a full disk, continues once there is room, and loses nothing',
	async () => {
		if (!disk) return
		const first = await startEmbeddedDatabase(disk.folder)
		connectDatabase(first.connection)
		await queuePool().query('create table kept (text text)')
		await add(100)
		disk.fill()
		const error = await add(5_000).catch((caught) => caught)
		expect(storageProblemOf(error)).toBe('storageFull')
		expect(await rows()).toBe(100)
		disk.free()
		await add(100)
		expect(await rows()).toBe(200)
		await disconnectDatabase()
		await first.stop()

		const again = await startEmbeddedDatabase(disk.folder)
		connectDatabase(again.connection)
		expect(await rows()).toBe(200)
		await disconnectDatabase()
		await again.stop()
	},
)
