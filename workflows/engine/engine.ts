import {
	type AnyStateMachine,
	type ContextFrom,
	type EventFromLogic,
	getNextTransitions,
	initialTransition,
	type StateValueFrom,
	transition,
} from 'xstate'
import * as z from 'zod'
import type { Consequence } from '#workflows/consequences.ts'
import { type Acting, type Condition, conditions, type Facts, type Who } from '#workflows/facts.ts'
import type { Tell } from '#workflows/notices/kinds.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Who may send an event, and what else is fixed about it. A row of the permission table of a chart. */
export type Permission = {
	roles: readonly ActingRole[]
	when?: readonly Condition[]
	/**
	 * It binds a State or UNODC, or cannot be taken back: on the web its sender has proved to be present a moment before
	 * (ASVS 7.5.3).
	 */
	binding?: true
	/** It stays inside UNODC: a State does not read it in its history. */
	internal?: true
	/** It ends or refuses something: offered last and quietly. */
	wayOut?: true
	/**
	 * It may be open to a person without being asked of them: a way out, a second choice beside the ordinary step, or
	 * what only the world outside can bring about. It puts nothing on a worklist.
	 */
	optional?: true
	/** Once shared with the State it waits for the State; it may be sent again, but need not be. */
	doneOnceShared?: true
	/** Its fields that a State does not read, although it reads of the event. */
	keptFromState?: readonly string[]
	/** It gives the request to the case officer whom it names in `officerId`. */
	givesOfficer?: true
}

/** `impossible` and `unreadable` concern the state, `forbidden` the person; `reason` names the condition that failed. */
export class WorkflowError extends Error {
	constructor(
		readonly code: 'forbidden' | 'impossible' | 'unreadable',
		message: string,
		readonly reason?: Condition,
	) {
		super(message)
	}
}

type Definition<Machine extends AnyStateMachine> = {
	/** One level of states, none of them final: what is closed may one day be opened again. */
	machine: Machine
	/** What a stored context must look like. */
	context: z.ZodType<ContextFrom<Machine>>
	/** Who may send what. Whether it is possible right now is the machine's business. */
	permissions: Record<EventFromLogic<Machine>['type'], Permission>
	/** Guards that look at what is sent. Before anything is sent they count as passed. */
	payloadGuards?: readonly string[]
	/** Step n turns a stored snapshot of version n+1 into version n+2. A shipped step is never edited. */
	upgrades: ReadonlyArray<(stored: unknown) => unknown>
}

/** Where a chart stands, as plain data: this is also what the database keeps. */
export type Snapshot<Machine extends AnyStateMachine = AnyStateMachine> = {
	readonly value: StateValueFrom<Machine>
	readonly context: ContextFrom<Machine>
}

type EventOf<Machine extends AnyStateMachine> = EventFromLogic<Machine>

/** What a step leads to, and what must follow from it. */
type Decision<Machine extends AnyStateMachine> = {
	next: Snapshot<Machine>
	/** The person whose post the step was taken in, when it is another's. */
	inPlaceOf: string | undefined
	notices: Tell[]
	consequences: Consequence[]
}

/**
 * Everything the app needs from a statechart, as pure functions: nothing runs, nothing is sent. Written as methods, so
 * that the workflow of one chart fits wherever any workflow is asked for; the stored snapshot and the event are read
 * against the chart's own schemas before they come here.
 */
export type Workflow<Machine extends AnyStateMachine = AnyStateMachine> = {
	readonly machine: Machine
	readonly permissions: Readonly<Record<EventOf<Machine>['type'], Permission>>
	readonly version: number
	readonly states: StateValueFrom<Machine>[]
	start(): Snapshot<Machine>
	/** What the database keeps; `restore` is the way back. */
	store(now: Snapshot<Machine>): Snapshot<Machine>
	restore(snapshot: unknown, storedVersion: number): Snapshot<Machine>
	/** The decision itself: from where we are, what happened and who did it, to where we are next and what follows. */
	decide(now: Snapshot<Machine>, event: EventOf<Machine>, who: Who, facts: Facts): Decision<Machine>
	/** Throws what `decide` would throw whatever is filled in: for a look ahead before the facts of an event are gathered. */
	mayTry(now: Snapshot<Machine>, type: EventOf<Machine>['type'], who: Who, facts: Facts): void
	/** Every event the chart can take from here, regardless of who sends it. */
	possible(now: Snapshot<Machine>): EventOf<Machine>['type'][]
	/** What this person could do from here: the buttons of a page. `decide` refuses them only for what they fill in. */
	openTo(now: Snapshot<Machine>, who: Who, facts: Facts): EventOf<Machine>['type'][]
	/** Who can take each next step, as roles: for "what happens next, and by whom". */
	nextSteps(now: Snapshot<Machine>): { type: EventOf<Machine>['type']; roles: readonly ActingRole[] }[]
}

/** The workflow of a chart with its permissions and upgrades. */
export function defineWorkflow<Machine extends AnyStateMachine>(
	definition: Definition<Machine>,
): Workflow<Machine> {
	type Now = Snapshot<Machine>
	type Event = EventFromLogic<Machine>
	type EventType = Event['type']
	const { machine, permissions, upgrades, payloadGuards = [] } = definition
	const chart: AnyStateMachine = machine
	const version = upgrades.length + 1
	const stored = z.object({ value: z.enum(Object.keys(chart.states)), context: definition.context })
	// The same chart as somebody sees it who has not filled anything in yet.
	const unfilled = chart.provide({
		guards: Object.fromEntries(payloadGuards.map((name) => [name, () => true])),
	})

	const plain = ({ value, context }: Now): Now => ({ value, context })

	function restore(snapshot: unknown, storedVersion: number): Now {
		try {
			if (!Number.isInteger(storedVersion) || storedVersion < 1 || storedVersion > version)
				throw new Error(`version ${storedVersion}, known up to ${version}`)
			const latest = upgrades.slice(storedVersion - 1).reduce((old, upgrade) => upgrade(old), snapshot)
			return stored.parse(latest) as Now
		} catch (error) {
			throw new WorkflowError('unreadable', `${chart.id}: ${error instanceof Error ? error.message : error}`)
		}
	}

	/** In which post this person may send the event: the own one first, then those filled as a deputy. */
	function permit(type: EventType, who: Who, facts: Facts): Acting | WorkflowError {
		const permission: Permission | undefined = Object.hasOwn(permissions, type)
			? permissions[type]
			: undefined
		const posts = [who, ...(who.actingFor ?? [])].filter(({ role }) => permission?.roles.includes(role))
		let refused = new WorkflowError('forbidden', `${who.role} may not ${type}`)
		for (const { id, role } of posts) {
			const acting = { id, role, person: who }
			const failed = permission?.when?.find((name) => !conditions[name](acting, facts))
			if (!failed) return acting
			refused = new WorkflowError('forbidden', `${type} refused: ${failed}`, failed)
		}
		return refused
	}

	function permitted(type: EventType, who: Who, facts: Facts): Acting {
		const acting = permit(type, who, facts)
		if (acting instanceof WorkflowError) throw acting
		return acting
	}

	function decide(now: Now, event: Event, who: Who, facts: Facts): Decision<Machine> {
		const acting = permitted(event.type, who, facts)
		const here = chart.resolveState(now)
		// XState silently ignores an event it cannot take, so ask first.
		if (!here.can(event)) throw new WorkflowError('impossible', `cannot ${event.type} when ${here.value}`)
		const [next, actions] = transition(chart, here, event)
		const named = <Params>(type: string) =>
			actions.filter((action) => action.type === type).map(({ params }) => params as Params)
		return {
			next: plain(next as unknown as Now),
			inPlaceOf: acting.id === who.id ? undefined : acting.id,
			notices: named<Tell>('tell'),
			consequences: named<{ what: Consequence }>('cause').map(({ what }) => what),
		}
	}

	function possible(now: Now): EventType[] {
		const here = unfilled.resolveState(now)
		const types = new Set(getNextTransitions(here).map(({ eventType }) => eventType as EventType))
		return [...types].filter((type) => here.can({ type }))
	}

	function mayTry(now: Now, type: EventType, who: Who, facts: Facts) {
		permitted(type, who, facts)
		if (!possible(now).includes(type)) throw new WorkflowError('impossible', `cannot ${type} now`)
	}

	return {
		mayTry,
		machine,
		permissions,
		version,
		states: Object.keys(chart.states) as StateValueFrom<Machine>[],
		start: () => plain(initialTransition(chart)[0] as unknown as Now),
		store: plain,
		restore,
		decide,
		possible,
		openTo: (now: Now, who: Who, facts: Facts): EventType[] =>
			possible(now).filter((type) => !(permit(type, who, facts) instanceof WorkflowError)),
		nextSteps: (now: Now) =>
			possible(now).map((type) => ({ type, roles: (permissions[type] as Permission).roles })),
	}
}
