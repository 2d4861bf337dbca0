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
import { type Acting, type Condition, type Facts, permit, type Who } from '#workflows/facts.ts'
import type { Tell } from '#workflows/notices/kinds.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** Which roles may send an event, and its other fixed properties. A row of the permission table of a chart. */
export type Permission = {
	roles: readonly ActingRole[]
	when?: readonly Condition[]
	/** Of the roles, those that it is awaited of, if not of all: others may record what they hear of it. */
	awaitedOf?: readonly ActingRole[]
	/**
	 * It binds a State or UNODC, or cannot be undone: on the web its sender must have authenticated again recently
	 * (ASVS 7.5.3).
	 */
	binding?: true
	/** Internal to UNODC: not shown in the history of a State. */
	internal?: true
	/** It ends or declines something: offered last, as a secondary action. */
	wayOut?: true
	/**
	 * A person may send it without being required to: a way out, an alternative to the ordinary step, or a step that
	 * follows an outside event. It does not appear on worklists.
	 */
	optional?: true
	/** The field of the context that says that it was done: it may be sent again, but that is not required. */
	doneOnce?: 'shared' | 'stateEvaluated'
	/** Fields that are not shown to a State, although the event is. */
	keptFromState?: readonly string[]
	/** It assigns the request to the case officer in `officerId`. */
	givesOfficer?: true
}

/** `impossible` and `unreadable` concern the state, `forbidden` the person; `reason` names the failed condition. */
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
	/** One level of states, none of them final: a closed request may be reopened. */
	machine: Machine
	/** Schema of a stored context. */
	context: z.ZodType<ContextFrom<Machine>>
	/** Which roles may send which event. The machine decides whether it is possible in the present state. */
	permissions: Record<EventFromLogic<Machine>['type'], Permission>
	/** Guards that depend on the payload. Before anything is sent they count as passed. */
	payloadGuards?: readonly string[]
	/** Step n turns a stored snapshot of version n+1 into version n+2. A shipped step is never edited. */
	upgrades: ReadonlyArray<(stored: StoredSnapshot) => StoredSnapshot>
}

/** A snapshot as a version of a chart, perhaps an older one, stored it. */
export type StoredSnapshot = { value: string; context: Record<string, unknown> }

/** Returns the context of a stored snapshot; which fields it has depends on its chart. */
export const contextOf = (snapshot: unknown): Readonly<Record<string, unknown>> =>
	// The engine alone stores snapshots.
	(snapshot as StoredSnapshot | null)?.context ?? {}

/** The state of a chart as plain data, as stored in the database. */
export type Snapshot<Machine extends AnyStateMachine = AnyStateMachine> = {
	readonly value: StateValueFrom<Machine>
	readonly context: ContextFrom<Machine>
}

type EventOf<Machine extends AnyStateMachine> = EventFromLogic<Machine>

/** The next state, and the effects that must follow. */
type Decision<Machine extends AnyStateMachine> = {
	next: Snapshot<Machine>
	/** The holder of the post, if a deputy takes the step. */
	inPlaceOf: string | undefined
	notices: Tell[]
	consequences: Consequence[]
}

/** What follows from an event, before its form is filled in. */
export type Foreseen = {
	/** The next state; null where it stays as it is. */
	next: string | null
	notices: Tell[]
	consequences: Consequence[]
}

/**
 * Everything that the app needs from a statechart, as pure functions: nothing runs, nothing is sent. Written as
 * methods, so that the workflow of one chart is assignable to any workflow; snapshots and events are validated against
 * the schemas of the chart before they are passed in.
 */
export type Workflow<Machine extends AnyStateMachine = AnyStateMachine> = {
	readonly machine: Machine
	readonly permissions: Readonly<Record<EventOf<Machine>['type'], Permission>>
	readonly version: number
	readonly states: StateValueFrom<Machine>[]
	start(): Snapshot<Machine>
	/** Returns the stored form; `restore` reverses it. */
	store(now: Snapshot<Machine>): Snapshot<Machine>
	restore(snapshot: unknown, storedVersion: number): Snapshot<Machine>
	/** Returns the next state and its effects for an event and its sender. Throws a `WorkflowError`. */
	decide(now: Snapshot<Machine>, event: EventOf<Machine>, who: Who, facts: Facts): Decision<Machine>
	/**
	 * Throws the errors of `decide` that do not depend on the payload: for a check before the facts of an event are
	 * read.
	 */
	mayTry(now: Snapshot<Machine>, type: EventOf<Machine>['type'], who: Who, facts: Facts): void
	/** Returns every event that the chart accepts in this state, for any sender. */
	possible(now: Snapshot<Machine>): EventOf<Machine>['type'][]
	/**
	 * Returns the events that this person may send now: the buttons of a page. `decide` then refuses only a payload.
	 */
	openTo(now: Snapshot<Machine>, who: Who, facts: Facts): EventOf<Machine>['type'][]
	/** Returns what follows from an event in its ordinary course; a condition on what is typed may lead elsewhere. */
	foresee(now: Snapshot<Machine>, type: EventOf<Machine>['type']): Foreseen
	/** Returns the roles that can take each next step. */
	nextSteps(now: Snapshot<Machine>): { type: EventOf<Machine>['type']; roles: readonly ActingRole[] }[]
}

/** What a transition asks the domain to do. */
function effectsIn(actions: readonly { type: string; params: unknown }[]) {
	const named = <Params>(type: string) =>
		// `effects` gives each type of action its parameters.
		actions.filter((action) => action.type === type).map(({ params }) => params as Params)
	return {
		notices: named<Tell>('tell'),
		consequences: named<{ what: Consequence }>('cause').map(({ what }) => what),
	}
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
	// The same chart with payload guards passed, as before anything is filled in.
	const unfilled = chart.provide({
		guards: Object.fromEntries(payloadGuards.map((name) => [name, () => true])),
	})

	// And with nothing stored of a form that nobody has filled in.
	const foreseen = unfilled.provide({
		actions: Object.fromEntries(Object.keys(chart.implementations.actions).map((name) => [name, () => {}])),
	})

	const plain = ({ value, context }: Now): Now => ({ value, context })

	function restore(snapshot: unknown, storedVersion: number): Now {
		try {
			if (!Number.isInteger(storedVersion) || storedVersion < 1 || storedVersion > version)
				throw new Error(`version ${storedVersion}, known up to ${version}`)
			// Every version stored this much; the schema checks it after the upgrades.
			const old = snapshot as StoredSnapshot
			const latest = upgrades.slice(storedVersion - 1).reduce((before, upgrade) => upgrade(before), old)
			// The schema has the states and the context of this chart.
			return stored.parse(latest) as Now
		} catch (error) {
			throw new WorkflowError('unreadable', `${chart.id}: ${error instanceof Error ? error.message : error}`)
		}
	}

	const permissionOf = (type: EventType): Permission | undefined =>
		Object.hasOwn(permissions, type) ? permissions[type] : undefined

	function permitted(type: EventType, who: Who, facts: Facts): Acting {
		const acting = permit(type, permissionOf(type), who, facts)
		if ('refused' in acting) throw new WorkflowError('forbidden', acting.refused, acting.reason)
		return acting
	}

	function decide(now: Now, event: Event, who: Who, facts: Facts): Decision<Machine> {
		const acting = permitted(event.type, who, facts)
		const here = chart.resolveState(now)
		// XState silently ignores an event that it cannot take, so this is checked first.
		if (!here.can(event)) throw new WorkflowError('impossible', `cannot ${event.type} when ${here.value}`)
		const [next, actions] = transition(chart, here, event)
		return {
			// Typed as of any chart; this one is `Machine`.
			next: plain(next as unknown as Now),
			inPlaceOf: acting.id === who.id ? undefined : acting.id,
			...effectsIn(actions),
		}
	}

	function foresee(now: Now, type: EventType): Foreseen {
		const [next, actions] = transition(foreseen, foreseen.resolveState(now), { type })
		return { next: next.value === now.value ? null : String(next.value), ...effectsIn(actions) }
	}

	function possible(now: Now): EventType[] {
		const here = unfilled.resolveState(now)
		const types = new Set<EventType>(getNextTransitions(here).map(({ eventType }) => eventType))
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
		states: Object.keys(chart.states) as StateValueFrom<Machine>[], // of one level: their names
		// Typed as of any chart; this one is `Machine`.
		start: () => plain(initialTransition(chart)[0] as unknown as Now),
		store: plain,
		restore,
		decide,
		possible,
		foresee,
		openTo: (now: Now, who: Who, facts: Facts): EventType[] =>
			possible(now).filter((type) => !('refused' in permit(type, permissionOf(type), who, facts))),
		nextSteps: (now: Now) =>
			possible(now).map((type) => {
				const { roles }: Permission = permissions[type]
				return { type, roles }
			}),
	}
}
