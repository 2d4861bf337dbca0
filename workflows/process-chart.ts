import type { AnyStateMachine } from 'xstate'
import type { Snapshot, Workflow } from '#workflows/engine/engine.ts'
import type { ActingRole } from './roles.ts'
import { waitingSteps } from './waiting.ts'

/** Every event that leads from one state to another, as one arrow. */
export type Arrow = { from: string; to: string; events: string[] }
/** A chart as it is drawn. A way out is open from so many states that arrows for all of them would hide the rest. */
export type Chart = { id: string; states: string[]; arrows: Arrow[]; waysOut: Arrow[] }
/** What a reader is shown of a state: the state itself, or another one in its place. */
export type ShownAs = (state: string) => string

/** From so many states on, an event that always leads to the same one is a way out; to so many, a way back. */
const MANY = 4
const asIs: ShownAs = (state) => state

/** The states and arrows of a chart. States shown as one become one, and what happens between them is not drawn. */
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

/** Arrows to draw for something that has gone this way: of the ways out only those taken or open now. */
export function arrowsFor({ arrows, waysOut }: Chart, way: readonly string[]): Arrow[] {
	const here = way.at(-1)
	const wasTaken = ({ from, to }: Arrow) =>
		way.some((state, index) => state === to && way[index - 1] === from)
	const out = waysOut.filter((arrow) => arrow.from === here || wasTaken(arrow))
	return joined(
		[...arrows, ...out].flatMap(({ from, to, events }) => events.map((event) => ({ from, to, event }))),
	)
}

// What happens when nobody does anything, or when something went wrong elsewhere.
// biome-ignore format: a long list of steps reads better as a paragraph
const unwanted = new Set([
	'noAnswer', 'lapse', 'closeUnanswered', 'splitOff', 'reopenNeed', 'reportSearch', 'waitlistClosed',
	'offerUnanswered', 'offerLapsed', 'startOverdue', 'deliveryFailed', 'reviewHold', 'partnerReportDue',
	'requestWithdrawn', 'expire', 'misuseReported',
])

export type NextStep = {
	type: string
	roles: readonly ActingRole[]
	/** Where it may lead; empty when the state stays as it is shown. */
	to: string[]
	/** Whether it is the ordinary way on; others could happen instead. */
	usual: boolean
}

/**
 * Every step that can come next, whoever takes it. A reader who is shown one state in place of several reads the same
 * in each of them.
 */
export function stepsFrom(workflow: Workflow, here: Snapshot<AnyStateMachine>, shown = asIs): NextStep[] {
	const place = shown(String(here.value))
	const steps = new Map<string, Omit<NextStep, 'usual'>>()
	for (const state of workflow.states.map(String).filter((each) => shown(each) === place)) {
		const now = { ...here, value: state }
		for (const { type, roles } of workflow.nextSteps(now)) {
			const to = targetsOf(workflow.machine, now, type).map(shown)
			const away = [...new Set(to)].filter((target) => target !== place)
			// Steps between states that are shown as one say nothing to the reader, unless they begin where it stands.
			if (!steps.has(type) && (state === place || away.length > 0)) steps.set(type, { type, roles, to: away })
		}
	}
	const waiting = new Set(waitingSteps(workflow, [...steps.keys()], here.context))
	return [...steps.values()].map((step) => {
		return { ...step, usual: waiting.has(step.type) && !unwanted.has(step.type) }
	})
}

/** Where an event may lead. A choice that depends on what will be sent with it stays open. */
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

/** What a guard says without the event: nothing at all when it looks at the event. */
function judge(machine: AnyStateMachine, guard: unknown, context: unknown): boolean | undefined {
	if (!guard) return true
	const { type = '', params } = typeof guard === 'string' ? { type: guard } : (guard as NamedGuard)
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
	const passes = Boolean(check(given as never, params as never))
	return looked ? undefined : passes
}

/** One state on the way, and how it was reached. */
export type Stop<Move> = { state: string; by: Move | null }

/** The states passed in their order, from the moves that were recorded; the last is where it stands. */
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
