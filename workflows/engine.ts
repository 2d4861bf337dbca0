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
import type { Consequence } from './consequences.ts'
import { type Acting, type Condition, conditions, type Facts, type Who } from './facts.ts'
import type { Tell } from './notices/parties.ts'
import type { ActingRole } from './roles.ts'

export type Permission = { roles: readonly ActingRole[]; when?: readonly Condition[] }

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
export type Snapshot<Machine extends AnyStateMachine> = {
	readonly value: StateValueFrom<Machine>
	readonly context: ContextFrom<Machine>
}

/** Everything the app needs from a statechart, as pure functions: nothing runs, nothing is sent. */
export function defineWorkflow<Machine extends AnyStateMachine>(definition: Definition<Machine>) {
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
		const posts = [who, ...(who.standsInFor ?? [])].filter(({ role }) => permission?.roles.includes(role))
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

	/** The decision itself: from where we are, what happened and who did it, to where we are next and what follows. */
	function decide(now: Now, event: Event, who: Who, facts: Facts) {
		const acting = permitted(event.type, who, facts)
		const here = chart.resolveState(now)
		// XState silently ignores an event it cannot take, so ask first.
		if (!here.can(event)) throw new WorkflowError('impossible', `cannot ${event.type} when ${here.value}`)
		const [next, actions] = transition(chart, here, event)
		const named = <Params>(type: string) =>
			actions.filter((action) => action.type === type).map(({ params }) => params as Params)
		return {
			next: plain(next as unknown as Now),
			/** Whose post the step was taken in, when it is somebody else's. */
			inPlaceOf: acting.id === who.id ? undefined : acting.id,
			notices: named<Tell>('tell'),
			consequences: named<{ what: Consequence }>('cause').map(({ what }) => what),
		}
	}

	/** Every event the chart can take from here, whoever sends it. */
	function possible(now: Now): EventType[] {
		const here = unfilled.resolveState(now)
		const types = new Set(getNextTransitions(here).map(({ eventType }) => eventType as EventType))
		return [...types].filter((type) => here.can({ type }))
	}

	/** Throws what `decide` would throw whatever is filled in: for a look ahead before the facts of an event are gathered. */
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
		/** What the database keeps; `restore` is the way back. */
		store: plain,
		restore,
		decide,
		possible,
		/** What this person could do from here: the buttons of a page. `decide` refuses them only for what they fill in. */
		openTo: (now: Now, who: Who, facts: Facts): EventType[] =>
			possible(now).filter((type) => !(permit(type, who, facts) instanceof WorkflowError)),
		/** Who can take each next step, as roles: for "what happens next, and by whom". */
		nextSteps: (now: Now) =>
			possible(now).map((type) => ({ type, roles: (permissions[type] as Permission).roles })),
	}
}

export type Workflow<Machine extends AnyStateMachine = AnyStateMachine> = ReturnType<
	typeof defineWorkflow<Machine>
>
