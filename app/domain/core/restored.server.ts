import { log } from '#app/platform/log.server.ts'
import { type Workflow, WorkflowError } from '#workflows/engine/engine.ts'

type Stored = { id: string; workflow: Workflow; snapshot: unknown; snapshotVersion: number }

const reported = new Set<string>()

/**
 * Where a row stands, or null when what is stored is no state of its chart. Such a row can still be read, and no step
 * of it taken; the log says so once in each process, and administrators find it on the page of stored versions.
 */
export function restored({ id, workflow, snapshot, snapshotVersion }: Stored) {
	try {
		return workflow.restore(snapshot, snapshotVersion)
	} catch (error) {
		if (!(error instanceof WorkflowError)) throw error
		if (!reported.has(id))
			log.error({ chart: workflow.machine.id, id, err: error }, 'stored state unreadable')
		reported.add(id)
		return null
	}
}
