import { readFileSync } from 'node:fs'
import { personOf } from '#prisma/seed/sample-people.ts'
import { signIn } from '#tests/faults/visitor.ts'
import type { Figure } from './table.ts'

const STEPS = 2000
const LIMIT = 60_000 // milliseconds
const WARM_UP = 200

/** Returns the server among the processes that this one has started. */
function serverProcess(): string {
	const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
	const found = children.find((pid) =>
		readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('build/server/web.js'),
	)
	if (!found) throw new Error('The server does not run')
	return found
}

const megabytes = (pid: string, line: 'VmHWM' | 'VmRSS') =>
	Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/**
 * Sends a sample request for endorsement and returns it, repeatedly within a time limit; returns the number of steps.
 */
async function backAndForth(address: string, steps: number, limit: number) {
	const drafter = await signIn(address, personOf('drafter.namibia.immigration').email)
	const focalPoint = await signIn(address, personOf('focalPoint.namibia').email)
	const list = await (await focalPoint.get('/requests?status=awaitingEndorsement')).text()
	const page = /\/requests\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(list)?.[0] ?? ''
	const start = await (await focalPoint.get(page)).text()
	const revision = Number(/name="revision" value="(\d+)"/.exec(start)?.[1])
	const end = Date.now() + limit
	let taken = 0
	while (taken < steps && Date.now() < end) {
		const back = { type: 'returnForCorrection', note: 'Please check the dates.' }
		const [who, event] = taken % 2 ? [drafter, { type: 'sendForEndorsement' }] : [focalPoint, back]
		const { status } = await who.post(page, { ...event, revision: String(revision + taken) })
		if (status !== 303) throw new Error(`Step ${taken + 1} was answered ${status}`)
		taken++
	}
	return taken
}

/** Measures the memory of the server before any request. */
export const memoryNow = (): Figure => ({
	what: 'memory at the start',
	value: `${megabytes(serverProcess(), 'VmRSS').toFixed(0)} MB`,
})

/** Measures the most memory of the server of the sample world, and its growth during steps. */
export async function memory(address: string): Promise<Figure[]> {
	const pid = serverProcess()
	await backAndForth(address, WARM_UP, LIMIT / 5)
	const before = megabytes(pid, 'VmRSS')
	const started = Date.now()
	const taken = await backAndForth(address, STEPS, LIMIT)
	const rate = (taken * 1000) / (Date.now() - started)
	const growth = megabytes(pid, 'VmRSS') - before
	const peak = megabytes(pid, 'VmHWM')
	return [
		{ what: 'most memory', value: `${peak.toFixed(0)} MB`, aim: '<= 700 MB', met: peak <= 700 },
		{
			what: `growth over ${taken} steps`,
			value: `${growth.toFixed(0)} MB`,
			against: `from ${before.toFixed(0)} MB`,
			aim: 'none',
			met: growth <= before / 20, // garbage not yet collected
		},
		{ what: 'step through a page', value: `${rate.toFixed(0)}/s` },
	]
}
