import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { dueAfter, targets } from '#workflows/targets.ts'
import type { Step } from '../step.ts'

/** Starts a clock that will send `event` to the same row. It names the step that started it, so that a later start outdates it. */
export const startTimer = (event: string, target: keyof typeof targets) =>
	async function start(tx: Tx, { name, found, auditId }: Step) {
		if (name === 'delivery') return
		const job = { subject: name, id: found.id, event, startedBy: auditId }
		await enqueue(tx, 'ring-timer', job, dueAfter(now(), targets[target]))
	}
