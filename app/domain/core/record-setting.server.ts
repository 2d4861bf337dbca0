import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { recordAudit } from './record-audit.server.ts'

type Change<Value> = { key: string; from: Value; to: Value }

/** Keeps in the audit of the office what a setting was and is, and lets running clocks be set anew. */
export async function recordSetting<Value extends object>(tx: Tx, actor: Actor, change: Change<Value>) {
	await recordAudit(tx, actor, { type: 'setting.changed', data: change })
	await enqueue(tx, 'recount-clocks', {})
}
