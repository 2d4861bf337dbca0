import { type Workflow, WorkflowError } from './engine.ts'

/** Compatibility of a stored snapshot with the present chart. */
export type StoredStanding = {
	/** `unreadable`: no upgrade leads to a state that the chart has. */
	standing: 'current' | 'upgradable' | 'unreadable'
	/** Its state, after upgrades if needed; null if there is none. */
	state: string | null
	/** Whether any step is still possible. */
	running: boolean
}

/** Returns whether a stored snapshot is, or can be upgraded to, a state of this chart. */
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
