import type { ClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { may } from '#workflows/abilities.ts'
import { type ChartName, workflows } from '#workflows/charts.ts'
import { targetOf } from '#workflows/clock/due.ts'
import {
	asShownToState,
	type ClockView,
	durations,
	heldBy,
	lastStop,
	type ShownStanding,
	type Standing,
	standing,
} from '#workflows/clock/view.ts'
import { needNumber } from '#workflows/need/number.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { isStateRole, type StateRole } from '#workflows/roles.ts'
import { targetsOf } from '#workflows/targets.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { stateRolesAt } from '#workflows/waiting.ts'
import { type LineRun, type ReadClock, runsOfLine } from './clock-runs.server.ts'

/**
 * How long each side has had a request and each of its needs, whose turn it is and until when; as far as the reader may
 * know.
 */
export function clocksInView(
	actor: Actor,
	request: ClockedRequest,
	clock: ReadClock,
	language = actor.language,
) {
	const runs = shownTo(actor, clock.runs)
	const settings = settingsFor(clock.settings, runs)
	return {
		...aboutReader(actor, request, settings, language),
		// A programme manager sees single needs only.
		whole: may(actor, 'readOfferedNeeds')
			? null
			: withActors(actor, ['request'], whole(runs, settings, request)),
		needs: request.needs
			.filter(({ id }) => runs.some(({ needId }) => needId === id))
			.map((need) => ({
				id: need.id,
				title: need.title,
				number: needNumber(need),
				...withActors(actor, ['need', need.kind], viewOf(runsOfLine(runs, need.id), settings, request)),
			})),
	}
}

/** The same for one need. */
export function needClockInView(
	actor: Actor,
	need: ClockedNeed,
	clock: ReadClock,
	language = actor.language,
) {
	const runs = shownTo(actor, clock.runs)
	const settings = settingsFor(clock.settings, runs)
	return {
		...aboutReader(actor, need, settings, language),
		clock: runs.length > 0 ? withActors(actor, ['need', need.kind], viewOf(runs, settings, need)) : null,
	}
}

type OfState = { stateIso3: string; stateNames: unknown }
type ClockedNeed = OfState & { kind: Kind }
type ClockedRequest = OfState & {
	status: string
	needs: readonly { id: string; title: string; kind: Kind; rank: number; part: string | null }[]
}

const shownTo = ({ role }: Actor, runs: LineRun[]) => (isStateRole(role) ? asShownToState(runs) : runs)

type OfLine = { stateIso3: string }

/** Target times for this request; urgent ones are shorter. */
function settingsFor(stored: ClockSettings, runs: readonly LineRun[]) {
	const urgent = runs.some((run) => run.urgent && !run.stoppedAt && targetOf(run) === 'reviewDecision')
	return { ...stored, targets: targetsOf(stored.targets, urgent) }
}

function viewOf(
	line: readonly LineRun[],
	{ targets, calendarFor }: ClockSettings,
	{ stateIso3 }: OfLine,
): ClockView & WithStanding {
	const calendarOf = calendarFor(stateIso3)
	return { running: standing(line, calendarOf, now(), targets), ...heldBy(line, calendarOf, now()) }
}

/** The time of the request with all its needs, and its total duration. */
function whole(runs: readonly LineRun[], settings: ClockSettings, request: OfLine & { status: string }) {
	const end = hasEnded(request.status) ? (lastStop(runs) ?? now()) : now()
	return {
		running: viewOf(runsOfLine(runs, null), settings, request).running,
		...heldBy(runs, settings.calendarFor(request.stateIso3), now()),
		durations: durations(runs, settings.dutyStation, end),
	}
}

type WithStanding = { running: Standing | null }
type Turn = {
	running: ShownStanding | null
	/** Which people of the State must act, where it has the turn and the reader is of it. */
	awaited: 'you' | readonly StateRole[] | null
}

/**
 * With the people of the State who must act, where the State has the turn: one of them is not the other. The status
 * itself is not sent to any reader.
 */
function withActors<View extends WithStanding>(
	actor: Actor,
	charts: readonly ChartName[],
	{ running: standing, ...view }: View,
): Omit<View, 'running'> & Turn {
	if (!standing) return { ...view, running: null, awaited: null }
	const { stage, ...running } = standing
	if (running.party !== 'state' || !isStateRole(actor.role)) return { ...view, running, awaited: null }
	const roles = charts.flatMap((chart) => stateRolesAt(workflows[chart], stage))
	const own: readonly string[] = [actor.role, ...actor.actingFor.map((post) => post.role)]
	return { ...view, running, awaited: roles.some((each) => own.includes(each)) ? 'you' : roles }
}

/** The reader for whom the figures are, and the working days that count for the State. */
function aboutReader(
	actor: Actor,
	{ stateIso3, stateNames }: OfState,
	{ calendarOfState, calendarsSet, calendarsUnconfirmed }: ClockSettings,
	language: Actor['language'],
) {
	const { weekend, timeZone, holidays } = calendarOfState(stateIso3)
	const knownHolidays = () => {
		if (calendarsUnconfirmed.includes(stateIso3)) return 'unconfirmed' as const
		if (calendarsSet.includes(stateIso3)) return 'set' as const
		return holidays.length > 0 ? ('sample' as const) : ('none' as const)
	}
	return {
		reader: isStateRole(actor.role) ? ('state' as const) : ('office' as const),
		calendar: {
			state: textIn(stateNames, language),
			weekend: [...weekend],
			timeZone,
			holidays: knownHolidays(),
		},
	}
}

export type Clocks = ReturnType<typeof clocksInView>
export type NeedClock = ReturnType<typeof needClockInView>
