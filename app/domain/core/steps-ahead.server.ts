import type { Actor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log/log.server.ts'
import { awaited, openActs } from '#workflows/awaited.ts'
import { type Permission, type Workflow, WorkflowError } from '#workflows/engine/engine.ts'
import type { Condition, DueDiligence } from '#workflows/facts.ts'
import { type ForeseenSteps, followedBy, informedBy, isThere } from '#workflows/foreseen.ts'
import type { Party } from '#workflows/notices/kinds.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { shownStatusIn } from '#workflows/status-line.ts'
import type { LoadedEntity } from './entities/entity.ts'

export type StepAhead = { type: string; roles: ActingRole[]; yours: boolean }

type StepsAhead = {
	openTo: string[]
	ahead: StepAhead[]
	/** If no step is ahead: the condition of the record that the next one waits for. */
	heldBy: Condition | null
	/** Whether the stored status exists in the workflow; if not, the row can be read but no step taken. */
	readable: boolean
	/** Whether a step of this person must wait for due diligence. */
	mustWait: boolean
}

/** What this person can do with the row, and the next steps. `as` evaluates it in another status. */
export function stepsAhead(found: LoadedEntity, actor: Actor, as?: string): StepsAhead {
	const { workflow, facts } = found
	const here = restored(found)
	if (!here) return { openTo: [], ahead: [], heldBy: null, readable: false, mustWait: false }
	const openTo: string[] = workflow.openTo(here, actor, facts)
	const { acts, heldBy } = awaited(workflow, as ? { ...here, value: as } : here, facts)
	const yours = new Set(openActs(acts, actor, facts).map(({ type }) => type))
	const ahead = acts.map(({ type, roles }) => ({
		type,
		roles: [...roles],
		yours: yours.has(type) && (openTo.includes(type) || !isEventOf(workflow, type)),
	}))
	const held = heldSteps(found, here.value).filter(({ roles }) => isTaken(actor, roles))
	return { openTo, ahead, heldBy, readable: true, mustWait: held.length > 0 }
}

/** An act on the records is no event of the chart. */
const isEventOf = ({ permissions }: Workflow, type: string) => Object.hasOwn(permissions, type)

const isTaken = ({ role, actingFor }: Actor, roles: readonly ActingRole[]) =>
	[role, ...actingFor.map((post) => post.role)].some((each) => roles.includes(each))

const done: readonly DueDiligence[] = ['cleared', 'notNeeded']

/** The steps that would be open in this status of a row if its due diligence were completed. */
function heldSteps({ workflow, facts }: Pick<LoadedEntity, 'workflow' | 'facts'>, state: string) {
	if (done.includes(facts.dueDiligence)) return []
	const types: readonly string[] = workflow.machine.states[state]?.ownEvents ?? []
	return types.flatMap((type) => {
		const permission: Permission | undefined = workflow.permissions[type]
		return permission?.when?.includes('dueDiligenceDone') ? [permission] : []
	})
}

type Stored = { id: string; workflow: Workflow; snapshot: unknown; snapshotVersion: number }

const reported = new Set<string>()

/**
 * The restored status of a row, or null when it does not exist in its workflow. Such a row can still be read, but no
 * step taken; this is logged once in each process, and administrators find it on the page of version compatibility.
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

/** What follows from each of these steps, by type: read from the chart that will decide on it. */
export function foreseenSteps(found: LoadedEntity, actor: Actor, types: readonly string[]): ForeseenSteps {
	const here = restored(found)
	if (!here) return {}
	const shown = (status: string) => shownStatusIn(found.chart, status, actor.role)
	return Object.fromEntries(
		types.map((type) => {
			const foreseen = found.workflow.foresee(here, type)
			const next = foreseen.next && shown(foreseen.next)
			return [
				type,
				{
					next: next === shown(found.status) ? null : next,
					follows: followedBy(foreseen, actor.role),
					informs: informedBy(foreseen, actor.role).filter(
						(party) =>
							holderOf(party, found) !== actor.id &&
							isThere(party, type, { officerId: found.facts.officerId, programmeId: found.programmeId }),
					),
				},
			]
		}),
	)
}

/** The steps open to this person, with what follows from each. */
export function openSteps(found: LoadedEntity, actor: Actor) {
	const { openTo } = stepsAhead(found, actor)
	return { openTo, foreseen: foreseenSteps(found, actor, openTo) }
}

/** People get no notice of their own steps. */
function holderOf(party: Party, { drafterId, facts }: LoadedEntity) {
	if (party === 'drafter') return drafterId
	if (party === 'officer') return facts.officerId
	return party === 'manager' ? facts.managerId : null
}
