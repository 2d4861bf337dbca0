import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type ClockSettings, loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { ReadBeside } from '#app/domain/core/read-beside.server.ts'
import { requestHead } from '#app/domain/core/request-head.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, dateIn, statement } from '#app/platform/statement.ts'
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
import { hasUrgent } from './running-clocks.server.ts'

const ofNeed = statement(({ id }: { id: string }) =>
	build
		.selectFrom('need as this')
		.innerJoin('request', 'request.id', 'this.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.where('this.id', '=', id)
		.select(['request.state_iso3 as stateIso3', 'state.names as stateNames', 'this.kind']),
)

const runs = build
	.selectFrom('clock_run')
	.orderBy('started_at')
	.orderBy('stopped_at')
	.select([
		'need_id as needId',
		'party',
		'stage',
		'started_at as startedAt',
		'stopped_at as stoppedAt',
		// Asked of a running clock alone.
		sql<boolean>`stopped_at is null and ${hasUrgent}`.as('urgent'),
	])
const runsOfRequest = statement(({ id }: { id: string }) => runs.where('request_id', '=', id))
const runsOfNeed = statement(({ id }: { id: string }) => runs.where('need_id', '=', id))

type LineRun = InferResult<typeof runs>[number]

/** The runs of a request or of a need, as a column of a wider statement; `id` is its id there. */
export const clockRuns = (of: 'request' | 'need', id = `${of}.id`) =>
	jsonArrayFrom(runs.where(`clock_run.${of}_id`, '=', sql.ref<string>(id))).as('clockRuns')

/** The runs of a request as a whole or of one need, by start; those of needs are not among those of the request. */
export async function runsOfLine(read: Read, line: { requestId: string; needId: string | null }) {
	const { requestId, needId } = line
	if (needId) return readRuns.get(read, needId, () => read(runsOfNeed, { id: needId }))
	const runs = await readRuns.get(read, requestId, () => read(runsOfRequest, { id: requestId }))
	return ofLine(runs, null)
}

type RunInJson = Omit<LineRun, 'startedAt' | 'stoppedAt'> & { startedAt: string; stoppedAt: string | null }

const readRuns = new ReadBeside<LineRun[]>()

/** Keeps the runs that a page reads beside other things. */
export const rememberRuns = (read: Read, id: string, found: Promise<RunInJson[]>) =>
	readRuns.give(read, id, async () =>
		(await found).map((run) => ({
			...run,
			startedAt: dateIn(run.startedAt),
			stoppedAt: dateIn(run.stoppedAt),
		})),
	)

const states = new ReadBeside<StateOfNeed | undefined>()

/** Keeps the State of a need that a page reads beside other things. */
export const rememberStateOfNeed = (read: Read, needId: string, found: Promise<StateOfNeed | undefined>) =>
	states.give(read, needId, () => found)

/**
 * How long each side has had a request and each of its needs, whose turn it is and until when; as far as the reader may
 * know.
 */
export function getClocks(actor: Actor, requestId: string, language = actor.language) {
	return readAs(actor, async (read) => {
		const [request, allRuns, stored] = await Promise.all([
			requestHead(read, requestId),
			readRuns.get(read, requestId, () => read(runsOfRequest, { id: requestId })),
			loadClockSettings(read),
		])
		const runs = shownTo(actor, allRuns)
		const settings = settingsFor(stored, runs)
		return {
			...aboutReader(actor, request, settings, language),
			// A programme manager sees single needs only.
			whole:
				actor.role === 'programmeManager'
					? null
					: withActors(actor, ['request'], whole(runs, settings, request)),
			needs: request.needs
				.filter(({ id }) => runs.some(({ needId }) => needId === id))
				.map((need) => ({
					id: need.id,
					title: need.title,
					number: needNumber(need),
					...withActors(actor, ['need', need.kind], viewOf(ofLine(runs, need.id), settings, request)),
				})),
		}
	})
}

/** The same for one need. */
export function getNeedClock(actor: Actor, needId: string, language = actor.language) {
	return readAs(actor, async (read) => {
		const [need, allRuns, stored] = await Promise.all([
			states.get(read, needId, async () => (await read(ofNeed, { id: needId }))[0]),
			readRuns.get(read, needId, () => read(runsOfNeed, { id: needId })),
			loadClockSettings(read),
		])
		if (!need) throw new DomainError('not-found')
		const runs = shownTo(actor, allRuns)
		const settings = settingsFor(stored, runs)
		return {
			...aboutReader(actor, need, settings, language),
			clock: runs.length > 0 ? withActors(actor, ['need', need.kind], viewOf(runs, settings, need)) : null,
		}
	})
}

const shownTo = ({ role }: Actor, runs: LineRun[]) => (isStateRole(role) ? asShownToState(runs) : runs)

const ofLine = (runs: readonly LineRun[], line: string | null) => runs.filter(({ needId }) => needId === line)

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
		running: viewOf(ofLine(runs, null), settings, request).running,
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

type OfState = { stateIso3: string; stateNames: unknown }
type StateOfNeed = OfState & { kind: Kind }

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

export type Clocks = Awaited<ReturnType<typeof getClocks>>
export type NeedClock = Awaited<ReturnType<typeof getNeedClock>>
