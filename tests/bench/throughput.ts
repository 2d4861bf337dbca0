import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { signIn, type Visitor } from '#tests/faults/visitor.ts'
import type { Figure } from './table.ts'

const load = { connections: 20, duration: 5 }

async function shoot(url: string, cookie: string) {
	const { requests, latency, non2xx, errors } = await autocannon({ ...load, url, headers: { cookie } })
	if (non2xx + errors > 0) console.error(`${url}: ${non2xx} other answers, ${errors} errors`)
	return { rate: requests.average, latency: latency.p50 }
}

/** Measures the same response from a process that does nothing else. */
async function shootRaw(answer: Response, cookie: string) {
	const child = fork('tests/bench/raw-server.ts', { execArgv: ['--import', 'tsx'] })
	try {
		child.send({ body: await answer.text(), headers: Object.fromEntries(answer.headers) })
		const [port] = await once(child, 'message')
		return await shoot(`http://127.0.0.1:${port}/`, cookie)
	} finally {
		child.kill()
	}
}

async function measure(what: string, address: string, visitor: Visitor, path: string): Promise<Figure> {
	const answer = await visitor.get(path)
	if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
	const page = await shoot(address + path, visitor.cookie)
	const raw = await shootRaw(answer, visitor.cookie)
	return {
		what,
		value: `${page.rate.toFixed(0)}/s, ${page.latency.toFixed(0)} ms`,
		against: `raw node ${raw.rate.toFixed(0)}/s`,
		ratio: page.rate / raw.rate,
		aim: 0.02,
	}
}

/** Measures the worklist and a request page of a case officer with much work. */
export async function throughput(address: string): Promise<Figure[]> {
	const officer = await signIn(address, personOf('case.africa').email)
	const request = await withFixedIds('sample/ghana.document-training', async () => newId())
	return [
		await measure('worklist', address, officer, '/work'),
		await measure('request page', address, officer, `/requests/${request}`),
	]
}
