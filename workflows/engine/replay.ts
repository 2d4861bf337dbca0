import { transition } from 'xstate'
import { type Snapshot, type Workflow, WorkflowError } from './engine.ts'

/** The audit entry of one step of a chart. */
export type ReplayEntry = {
	id: string
	/** `<chart>.<event>` */
	type: string
	event: unknown
	from: string | null
	to: string | null
	revision: number
}

/** Why an entry does not follow from the entries before it. */
export type ReplayFault = 'impossible' | 'from' | 'to' | 'revision' | 'upgrade'
type Now = Snapshot<Workflow['machine']>
type Replayed = {
	snapshot: Now
	revision: number
	/** The first entry that does not follow, if any; the snapshot is then that of the entry before. */
	fault: { id: string; why: ReplayFault } | null
}

// Cannot be a field of an event.
const UPGRADED = '$upgraded'

/** Adds the upgraded snapshot to the payload of a step whose row was stored by an older chart. */
export const withUpgrade = (payload: object, snapshot: unknown) => ({ ...payload, [UPGRADED]: snapshot })

/**
 * Computes the state of a row from its audit entries alone: the start of its chart and every step since. Steps of an
 * older chart are not validated by the present one: replay begins at the last upgraded snapshot.
 */
export function replay(workflow: Workflow, entries: readonly ReplayEntry[]): Replayed {
	const first = entries.findLastIndex(({ event }) => upgradeIn(event) !== undefined)
	const start = first < 0 ? workflow.start() : readable(workflow, upgradeIn(entries[first]?.event))
	let now: Replayed = { snapshot: start ?? workflow.start(), revision: Math.max(first, 0), fault: null }
	if (!start) return faultAt(now, entries[first], 'upgrade')
	for (const entry of entries.slice(Math.max(first, 0))) {
		const next = step(workflow, now, entry)
		if (typeof next === 'string') return faultAt(now, entry, next)
		now = next
	}
	return now
}

// Every stored event is an object.
const upgradeIn = (event: unknown) => (event as { [UPGRADED]?: unknown } | null)?.[UPGRADED]
const faultAt = (now: Replayed, entry: ReplayEntry | undefined, why: ReplayFault): Replayed => ({
	...now,
	fault: { id: entry?.id ?? '', why },
})

function readable(workflow: Workflow, stored: unknown): Now | null {
	try {
		return workflow.restore(stored, workflow.version)
	} catch {
		return null
	}
}

/**
 * Checks a row that an older chart wrote and no step has upgraded: its steps are not validated by the present chart,
 * but must follow each other without a gap and end in the state of the row.
 */
export function followsOn(
	entries: readonly ReplayEntry[],
	status: string,
	revision: number,
): ReplayFault | null {
	let [place, count] = [entries[0]?.from ?? status, 0]
	for (const entry of entries) {
		if (entry.revision !== count + 1) return 'revision'
		if (entry.from !== place) return 'from'
		place = entry.to ?? place
		count = entry.revision
	}
	if (count !== revision) return 'revision'
	return place === status ? null : 'to'
}

/** The sender was authorized when the step was taken; here only the resulting state is checked. */
function step(workflow: Workflow, before: Replayed, entry: ReplayEntry): Replayed | ReplayFault {
	if (entry.revision !== before.revision + 1) return 'revision'
	if (entry.from !== String(before.snapshot.value)) return 'from'
	const here = workflow.machine.resolveState(before.snapshot)
	// `takeStep` stored the event as an object.
	const event = { ...(entry.event as object), type: entry.type.slice(entry.type.indexOf('.') + 1) }
	if (!here.can(event)) return 'impossible'
	const [next] = transition(workflow.machine, here, event)
	if (entry.to !== String(next.value)) return 'to'
	// Typed as of any chart.
	return { snapshot: workflow.store(next as unknown as Now), revision: entry.revision, fault: null }
}

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
