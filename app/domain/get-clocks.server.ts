import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { ClockRun } from '#prisma/generated/client.ts'
import { calendarFor, calendarOfState } from '#workflows/calendars/calendar-of.ts'
import { asToldToState, type CalendarOf, type ClockView, heldBy, standing } from '#workflows/clock/view.ts'
import { isStateRole } from '#workflows/roles.ts'
import { textIn } from './words-of.server.ts'

/** How long each side has had a request and each of its needs, who has it now and until when; as the reader may know. */
export function getClocks(actor: Actor, requestId: string, language = actor.language) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: {
				state: true,
				needs: { select: { id: true, rank: true, title: true }, orderBy: { rank: 'asc' } },
			},
		})
		if (!request) throw new DomainError('not-found')
		const runs = await runsOf(tx, actor, { requestId })
		const calendarOf = calendarFor(request.stateIso3)
		const view = (line: string | null): ClockView => viewOf(ofLine(runs, line), calendarOf)
		return {
			...aboutReader(actor, request, language),
			// A manager knows of single needs only.
			whole:
				actor.role === 'programmeManager'
					? null
					: { running: view(null).running, ...heldBy(runs, calendarOf, now()) },
			needs: request.needs
				.filter(({ id }) => runs.some(({ needId }) => needId === id))
				.map((need) => ({ ...need, ...view(need.id) })),
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
		return {
			...aboutReader(actor, need.request, language),
			clock: runs.length > 0 ? viewOf(runs, calendarFor(need.stateIso3)) : null,
		}
	})
}

type LineRun = Pick<ClockRun, 'needId' | 'party' | 'stage' | 'startedAt' | 'stoppedAt'>

async function runsOf(tx: Tx, actor: Actor, where: { requestId: string } | { needId: string }) {
	const runs: LineRun[] = await tx.clockRun.findMany({
		where,
		orderBy: [{ startedAt: 'asc' }, { stoppedAt: 'asc' }],
	})
	return isStateRole(actor.role) ? asToldToState(runs) : runs
}

const ofLine = (runs: readonly LineRun[], line: string | null) => runs.filter(({ needId }) => needId === line)

const viewOf = (line: readonly LineRun[], calendarOf: CalendarOf): ClockView => ({
	running: standing(line, calendarOf, now()),
	...heldBy(line, calendarOf, now()),
})

type OfState = { stateIso3: string; state: { names: unknown } }

/** To whom the figures are told, and on which days they count for the State. */
function aboutReader(actor: Actor, { stateIso3, state }: OfState, language: Actor['language']) {
	const { weekend, timeZone, holidays } = calendarOfState(stateIso3)
	return {
		reader: isStateRole(actor.role) ? ('state' as const) : ('office' as const),
		calendar: {
			state: textIn(state.names as never, language),
			weekend: [...weekend],
			timeZone,
			sample: holidays.length > 0,
		},
	}
}

export type Clocks = Awaited<ReturnType<typeof getClocks>>
export type NeedClock = Awaited<ReturnType<typeof getNeedClock>>
