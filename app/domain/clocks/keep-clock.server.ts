import type { Found } from '#app/domain/core/subjects/subject.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { change, type Turn, turnIn } from '#workflows/clock/turns.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { setRings } from './set-rings.server.ts'

type Now = Parameters<typeof turnIn>[2]
type Line = { requestId: string; needId?: string | null; stateIso3: string }
type Taken = { before: Now; after: Now; auditId: string; at: Date }

/** Stops the clock of whoever had the turn and starts that of whoever has it now, in the transaction of the step. */
export async function keepClock(tx: Tx, found: Found, { before, after, auditId, at }: Taken) {
	const { chart, workflow } = found
	const turned = change(turnIn(chart, workflow, before), turnIn(chart, workflow, after))
	if (!turned) return
	const { requestId, needId, stateIso3 } = found
	if (turned.stops)
		await tx.$executeRaw`update clock_run set stopped_at = ${at}, stopped_by = ${auditId}
			where request_id = ${requestId} and coalesce(need_id, '') = ${needId ?? ''} and stopped_at is null`
	if (turned.starts) await start(tx, { requestId, needId, stateIso3 }, turned.starts, auditId, at)
}

/** Starts the clock of a State whose draft has just been opened. */
export async function startClock(tx: Tx, line: Line, auditId: string, at: Date) {
	const turn = turnIn('request', requestWorkflow as unknown as Found['workflow'], requestWorkflow.start())
	if (turn) await start(tx, line, turn, auditId, at)
}

async function start(tx: Tx, line: Line, turn: Turn, auditId: string, at: Date) {
	const { requestId, needId = null, stateIso3 } = line
	const run = {
		...turn,
		id: auditId,
		requestId,
		needId,
		stateIso3,
		startedAt: at,
		stoppedAt: null,
		stoppedBy: null,
	}
	await tx.$executeRaw`insert into clock_run (id, request_id, need_id, state_iso3, party, stage, started_at)
		values (${auditId}, ${requestId}, ${needId}, ${stateIso3}, ${turn.party}::"Party", ${turn.stage}, ${at})`
	await setRings(tx, [run])
}
