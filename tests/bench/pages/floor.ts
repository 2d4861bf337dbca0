import { fork } from 'node:child_process'
import { once } from 'node:events'
import { timeOfTree } from '../process-time.ts'
import type { Counted } from './count.ts'
import { drive, type Load } from './load.ts'

/** Processor time of a view at the floor, in milliseconds: the same statements by the driver, the same bytes. */
export async function measureFloor(
	{ executed, br, isSlow }: Counted,
	url: string,
	databasePid: number,
	load: Load,
): Promise<number | null> {
	const child = fork('tests/bench/pages/floor-server.mjs', { execArgv: [] })
	try {
		child.send({ url, statements: executed, bytes: br })
		const [port] = await once(child, 'message')
		const target = { addresses: [`http://127.0.0.1:${port}`], path: '/', cookie: '' }
		if (!isSlow) await drive(target, { ...load, views: load.views / 2 })
		const time = () => timeOfTree(child.pid as number) + timeOfTree(databasePid)
		const before = time()
		const { views } = await drive(target, load)
		return ((time() - before) * 1000) / views
	} catch (error) {
		console.error(`floor: ${error instanceof Error ? error.message : error}`)
		return null
	} finally {
		child.kill()
	}
}
