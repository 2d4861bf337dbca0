import { transition } from 'xstate'
import type { Snapshot, Workflow } from './engine.ts'

/** What the audit keeps of one step of a chart. */
export type ReplayEntry = {
	id: string
	/** `<chart>.<event>` */
	type: string
	event: unknown
	from: string | null
	to: string | null
	revision: number
}

/** Why an entry does not follow from those before it. */
export type ReplayFault = 'impossible' | 'from' | 'to' | 'revision' | 'upgrade'
type Now = Snapshot<Workflow['machine']>
type Replayed = {
	snapshot: Now
	revision: number
	/** The first entry that does not follow, if any; the snapshot is then the one before it. */
	fault: { id: string; why: ReplayFault } | null
}

// No field of an event can be called so.
const UPGRADED = '$upgraded'

/** The payload of a step that found its row stored by an older chart: where the upgrade had put the row is part of it. */
export const withUpgrade = (payload: object, snapshot: unknown) => ({ ...payload, [UPGRADED]: snapshot })

/**
 * Where a row stands, worked out again from its audit alone: the start of its chart and every step since. Steps
 * that an older chart took are not judged by the present one: it begins where the last upgrade had put the row.
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
 * A row that an older chart wrote and no step has brought to this one: its steps are not judged by the present chart.
 * They must still follow each other without a gap, and end where the row stands.
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

/** Who took the step was judged when it was taken; here it counts only where it led. */
function step(workflow: Workflow, before: Replayed, entry: ReplayEntry): Replayed | ReplayFault {
	if (entry.revision !== before.revision + 1) return 'revision'
	if (entry.from !== String(before.snapshot.value)) return 'from'
	const here = workflow.machine.resolveState(before.snapshot)
	const event = { ...(entry.event as object), type: entry.type.slice(entry.type.indexOf('.') + 1) }
	if (!here.can(event)) return 'impossible'
	const [next] = transition(workflow.machine, here, event)
	if (entry.to !== String(next.value)) return 'to'
	return { snapshot: workflow.store(next as unknown as Now), revision: entry.revision, fault: null }
}
