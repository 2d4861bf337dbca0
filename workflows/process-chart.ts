import type { AnyStateMachine } from 'xstate'
import type { Snapshot, Workflow } from '#workflows/engine/engine.ts'
import type { ActingRole } from './roles.ts'
import { waitingSteps } from './waiting.ts'

/** All events that lead from one state to another, as one arrow. */
export type Arrow = { from: string; to: string; events: string[] }
/**
 * A chart to display. Ways out are listed apart: they are open from many states, and their arrows would hide the rest.
 */
export type Chart = { id: string; states: string[]; arrows: Arrow[]; waysOut: Arrow[] }
/** The state shown to a reader: the state itself or one that replaces it. */
export type ShownAs = (state: string) => string

/**
 * An event that leads to the same state from this many states is a way out; an event to this many states is a way back.
 */
const MANY = 4
const asIs: ShownAs = (state) => state

/** Returns the states and arrows of a chart. States that are shown as one become one, without arrows between them. */
export function chartOf({ machine }: Workflow, shown = asIs): Chart {
	const moves = movesOf(machine, shown)
	const sources = (event: string, to: string) =>
		new Set(moves.filter((move) => move.event === event && move.to === to).map(({ from }) => from)).size
	const targets = (event: string, from: string) =>
		new Set(moves.filter((move) => move.event === event && move.from === from).map(({ to }) => to)).size
	const isWayOut = ({ event, from, to }: Move) => sources(event, to) >= MANY || targets(event, from) >= MANY
	return {
		id: machine.id,
		states: [...new Set(Object.keys(machine.states).map(shown))],
		arrows: joined(moves.filter((move) => !isWayOut(move))),
		waysOut: joined(moves.filter(isWayOut)),
	}
}

type Move = { from: string; to: string; event: string }

function movesOf(machine: AnyStateMachine, shown: ShownAs): Move[] {
	const all = Object.entries(machine.states).flatMap(([from, { transitions }]) =>
		[...transitions].flatMap(([event, choices]) =>
			choices.flatMap(({ target }) =>
				(target ?? []).map(({ key }) => ({ from: shown(from), to: shown(key), event })),
			),
		),
	)
	return all.filter(({ from, to }) => from !== to)
}

function joined(moves: readonly Move[]): Arrow[] {
	const arrows = new Map<string, Arrow>()
	for (const { from, to, event } of moves) {
		const key = `${from} ${to}`
		const arrow = arrows.get(key) ?? { from, to, events: [] }
		arrows.set(key, arrow)
		if (!arrow.events.includes(event)) arrow.events.push(event)
	}
	return [...arrows.values()]
}

/** Returns the arrows to draw for this history: of the ways out, only those taken or open now. */
export function arrowsFor({ arrows, waysOut }: Chart, way: readonly string[]): Arrow[] {
	const here = way.at(-1)
	const wasTaken = ({ from, to }: Arrow) =>
		way.some((state, index) => state === to && way[index - 1] === from)
	const out = waysOut.filter((arrow) => arrow.from === here || wasTaken(arrow))
	return joined(
		[...arrows, ...out].flatMap(({ from, to, events }) => events.map((event) => ({ from, to, event }))),
	)
}

// Steps after a missed deadline or after a failure elsewhere.
// biome-ignore format: a long list of steps reads better as a paragraph
const unwanted = new Set([
	'noAnswer', 'lapse', 'closeUnanswered', 'splitOff', 'reopenNeed', 'reportSearch', 'waitlistClosed',
	'offerUnanswered', 'offerLapsed', 'startOverdue', 'deliveryFailed', 'reviewHold', 'partnerReportDue', 'referralStopped',
	'requestWithdrawn', 'expire', 'misuseReported', 'reviewOutcome', 'reviewClosure', 'recountGoods',
])

export type NextStep = {
	type: string
	roles: readonly ActingRole[]
	/** Possible next states; empty if the state shown does not change. */
	to: string[]
	/** Whether it is the ordinary next step; other steps are exceptions. */
	usual: boolean
}

/**
 * Returns every possible next step, by any role. If several states are shown as one, the steps are the same in each of
 * them.
 */
export function stepsFrom(workflow: Workflow, here: Snapshot<AnyStateMachine>, shown = asIs): NextStep[] {
	const place = shown(String(here.value))
	const steps = new Map<string, Omit<NextStep, 'usual'>>()
	for (const state of workflow.states.map(String).filter((each) => shown(each) === place)) {
		const now = { ...here, value: state }
		for (const { type, roles } of workflow.nextSteps(now)) {
			const to = targetsOf(workflow.machine, now, type).map(shown)
			const away = [...new Set(to)].filter((target) => target !== place)
			// A step between states that are shown as one is omitted, unless it starts from the present state.
			if (!steps.has(type) && (state === place || away.length > 0)) steps.set(type, { type, roles, to: away })
		}
	}
	const waiting = new Set(waitingSteps(workflow, [...steps.keys()], here.context))
	return [...steps.values()].map((step) => {
		return { ...step, usual: waiting.has(step.type) && !unwanted.has(step.type) }
	})
}

/** Returns the possible next states of an event. A choice that depends on its payload remains open. */
function targetsOf(machine: AnyStateMachine, { value, context }: Snapshot<AnyStateMachine>, type: string) {
	const targets: string[] = []
	for (const { target, guard } of machine.states[value]?.transitions.get(type) ?? []) {
		const passes = judge(machine, guard, context)
		if (passes === false) continue
		targets.push(target?.[0]?.key ?? value)
		if (passes === true) break
	}
	return targets
}

type NamedGuard = { type?: string; params?: object }

/** Evaluates a guard without the event; undefined if the guard depends on the event. */
function judge(machine: AnyStateMachine, guard: unknown, context: unknown): boolean | undefined {
	if (!guard) return true
	const { type = '', params } = typeof guard === 'string' ? { type: guard } : (guard as NamedGuard) // the two that XState has
	const check = machine.implementations.guards[type]
	if (typeof check !== 'function') return undefined
	let looked = false
	const given = {
		context,
		get event() {
			looked = true
			return {}
		},
	}
	// XState would give it more, of which the guards of these charts use nothing.
	const passes = Boolean(check(given as never, params as never))
	return looked ? undefined : passes
}

/** One state of the history, and the move that led to it. */
export type Stop<Move> = { state: string; by: Move | null }

/** Returns the states in order, from the recorded moves; the last is the present state. */
export function wayOf<Move extends { from: string; to: string }>(
	start: string,
	moves: readonly Move[],
	shown = asIs,
): Stop<Move>[] {
	const way: Stop<Move>[] = [{ state: shown(start), by: null }]
	for (const move of moves)
		if (shown(move.to) !== way.at(-1)?.state) way.push({ state: shown(move.to), by: move })
	return way
}
