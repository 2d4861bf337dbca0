import { type Workflow, WorkflowError } from './engine.ts'

/** How a stored snapshot stands to the chart of today. */
export type StoredStanding = {
	/** `unreadable`: no upgrade brings it to a state the chart has. */
	standing: 'current' | 'upgradable' | 'unreadable'
	/** The state it is in, or is brought to; null when there is none. */
	state: string | null
	/** Whether anything can still happen to it. */
	running: boolean
}

/** Whether a snapshot that the database holds is, or can be made, a state of this chart. */
export function standingOf(workflow: Workflow, snapshot: unknown, storedVersion: number): StoredStanding {
	try {
		const state = String(workflow.restore(snapshot, storedVersion).value)
		const standing = storedVersion < workflow.version ? 'upgradable' : 'current'
		const ways = workflow.machine.states[state]?.ownEvents ?? []
		return { standing, state, running: ways.length > 0 }
	} catch (error) {
		if (!(error instanceof WorkflowError)) throw error
		return { standing: 'unreadable', state: null, running: true }
	}
}
