import { setTimeout as pauseFor } from 'node:timers/promises'
import { log } from '../../log.server.ts'
import { withinLimit } from '../../rate-limit.server.ts'
import { readMailbox } from './imap.server.ts'
import type { Take } from './lmtp.server.ts'

const PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 10 * 60_000
/** Of several workers one at a time has the turn; it ends before the next one begins. */
const TURN_SECONDS = 25
const WORK_MS = 20_000

/** Reads the mailbox now and every half minute until `stop`; less often while it or the database is away. */
export function pollMailbox(url: string, take: Take) {
	let stopped = false
	let failed = 0
	let timer: NodeJS.Timeout | undefined
	let under: Promise<void> = Promise.resolve()

	async function round() {
		try {
			const until = performance.now() + WORK_MS
			if (await withinLimit('mailbox:turn', 1, TURN_SECONDS))
				await readMailbox(url, take, () => stopped || performance.now() > until)
			failed = 0
		} catch (error) {
			failed += 1
			log.warn({ err: error }, 'mailbox not read')
		}
		const pause = Math.min(PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS)
		if (!stopped) timer = setTimeout(begin, pause)
	}
	function begin() {
		under = round()
	}
	begin()
	return {
		stop() {
			stopped = true
			clearTimeout(timer)
			// What a killed round leaves behind is taken in by the next.
			return Promise.race([under, pauseFor(5_000, undefined, { ref: false })])
		},
	}
}
