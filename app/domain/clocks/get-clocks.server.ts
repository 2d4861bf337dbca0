import { type ClockSettings, loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { ClockRun } from '#prisma/generated/client.ts'
import { durations, lastStop } from '#workflows/clock/durations.ts'
import { asShownToState, type ClockView, heldBy, standing } from '#workflows/clock/view.ts'
import { needNumber } from '#workflows/need/number.ts'
import { hasEnded } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { targetsOf } from '#workflows/targets.ts'
import { urgentAmong } from './running-clocks.server.ts'

/**
 * How long each side has had a request and each of its needs, whose turn it is and until when; as far as the reader may
 * know.
 */
export function getClocks(actor: Actor, requestId: string, language = actor.language) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: {
				state: true,
				needs: {
					select: { id: true, rank: true, part: true, title: true },
					orderBy: [{ rank: 'asc' }, { part: 'asc' }],
				},
			},
		})
		if (!request) throw new DomainError('not-found')
		const runs = await runsOf(tx, actor, { requestId })
		const settings = await settingsFor(tx, requestId, runs)
		const view = (line: string | null) => viewOf(ofLine(runs, line), settings, request)
		return {
			...aboutReader(actor, request, settings, language),
			// A programme manager sees single needs only.
			whole: actor.role === 'programmeManager' ? null : whole(runs, settings, request),
			needs: request.needs
				.filter(({ id }) => runs.some(({ needId }) => needId === id))
				.map((need) => ({ id: need.id, title: need.title, number: needNumber(need), ...view(need.id) })),
		}
	})
}

/** The same for one need. */
export function getNeedClock(actor: Actor, needId: string, language = actor.language) {
	return withActor(actor, async (tx) => {
		const need = await tx.need.findUnique({
			where: { id: needId },
			include: { request: { include: { state: true } } },
		})
		if (!need?.request) throw new DomainError('not-found')
		const runs = await runsOf(tx, actor, { needId })
		const settings = await settingsFor(tx, need.request.id, runs)
		return {
			...aboutReader(actor, need.request, settings, language),
			clock: runs.length > 0 ? viewOf(runs, settings, need) : null,
		}
	})
}

type LineRun = Pick<ClockRun, 'needId' | 'party' | 'stage' | 'startedAt' | 'stoppedAt'>

async function runsOf(tx: Tx, actor: Actor, where: { requestId: string } | { needId: string }) {
	const runs: LineRun[] = await tx.clockRun.findMany({
		where,
		orderBy: [{ startedAt: 'asc' }, { stoppedAt: 'asc' }],
	})
	return isStateRole(actor.role) ? asShownToState(runs) : runs
}

const ofLine = (runs: readonly LineRun[], line: string | null) => runs.filter(({ needId }) => needId === line)

type OfLine = { stateIso3: string }

/** Target times for this request; urgent ones are shorter. */
async function settingsFor(tx: Tx, requestId: string, runs: readonly LineRun[]): Promise<ClockSettings> {
	const settings = await loadClockSettings(tx)
	const urgent = await urgentAmong(
		tx,
		runs.filter((run) => !run.stoppedAt).map((run) => ({ ...run, requestId })),
	)
	return { ...settings, targets: targetsOf(settings.targets, urgent.has(requestId)) }
}

function viewOf(
	line: readonly LineRun[],
	{ targets, calendarFor }: ClockSettings,
	{ stateIso3 }: OfLine,
): ClockView {
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

type OfState = { stateIso3: string; state: { names: unknown } }

/** The reader for whom the figures are, and the working days that count for the State. */
function aboutReader(
	actor: Actor,
	{ stateIso3, state }: OfState,
	{ calendarOfState, calendarsSet }: ClockSettings,
	language: Actor['language'],
) {
	const { weekend, timeZone, holidays } = calendarOfState(stateIso3)
	const set = calendarsSet.includes(stateIso3)
	return {
		reader: isStateRole(actor.role) ? ('state' as const) : ('office' as const),
		calendar: {
			state: textIn(state.names as never, language),
			weekend: [...weekend],
			timeZone,
			holidays: set ? ('set' as const) : holidays.length > 0 ? ('sample' as const) : ('none' as const),
		},
	}
}

export type Clocks = Awaited<ReturnType<typeof getClocks>>
export type NeedClock = Awaited<ReturnType<typeof getNeedClock>>
