import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { openSteps, restored } from '#app/domain/core/steps-ahead.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { type Calendar, dayAt, isoOf, workingDaysAfter } from '#workflows/clock/calendar.ts'
import { dueOf, targetOf } from '#workflows/clock/due.ts'
import type { Run } from '#workflows/clock/runs.ts'
import { change, type Turn, turnIn } from '#workflows/clock/turns.ts'
import { asShownToState } from '#workflows/clock/view.ts'
import type { ForeseenDue, ForeseenSteps } from '#workflows/foreseen.ts'
import { isStateRole } from '#workflows/roles.ts'
import { targetsOf } from '#workflows/targets.ts'
import { type ReadClock, readClock, runsOfLine } from './clock-runs.server.ts'

/** The steps open to this person, with what follows from each and the due day of a clock that it starts. */
export async function openStepsWithDue(read: Read, found: LoadedEntity, actor: Actor) {
	const { openTo, foreseen } = openSteps(found, actor)
	return { openTo, foreseen: await withDueDays(read, found, foreseen) }
}

/**
 * Adds to each foreseen step of a request or need the day by which the next party must act, if the step starts a clock
 * with a target time, as it would be counted if the step were taken now.
 */
export async function withDueDays(
	read: Read,
	found: LoadedEntity,
	foreseen: ForeseenSteps,
): Promise<ForeseenSteps> {
	if (clocksStarted(found, foreseen).size === 0) return foreseen
	return dueDaysIn(await readClock(read, found), found, foreseen, read.actor)
}

/** The same of a page that has read the clock with the record. */
export function dueDaysIn(
	{ runs: all, settings }: ReadClock,
	found: LoadedEntity,
	foreseen: ForeseenSteps,
	actor: Actor,
): ForeseenSteps {
	const started = clocksStarted(found, foreseen)
	const runs = runsOfLine(all, found.needId)
	const set = targetsOf(
		settings.targets,
		runs.some(({ urgent }) => urgent),
	)
	const forState = isStateRole(actor.role)
	return Object.fromEntries(
		Object.entries(foreseen).map(([type, step]) => {
			const turn = started.get(type)
			if (!turn) return [type, step]
			const moment = now()
			const line: Run[] = [
				...runs.map((run) => ({ ...run, stoppedAt: run.stoppedAt ?? moment })),
				{ ...turn, startedAt: moment, stoppedAt: null },
			]
			const shown = forState ? asShownToState(line) : line
			const calendar = settings.calendarFor(found.stateIso3)(turn.party)
			const due = dueOf(shown, calendar, set)
			const target = targetOf(shown.at(-1) ?? turn)
			return [type, due && target ? { ...step, due: saidOf(due, set[target].unit, calendar) } : step]
		}),
	)
}

/** The turns that steps lead to, by type of event: only those whose clock has a target time. */
function clocksStarted(found: LoadedEntity, foreseen: ForeseenSteps): Map<string, Turn> {
	const { workflow, chart, facts } = found
	const here = restored(found)
	if (!here || (chart !== 'request' && chart !== 'need')) return new Map()
	const before = turnIn(chart, workflow, here, facts)
	return new Map(
		Object.entries(foreseen).flatMap(([type, step]): [string, Turn][] => {
			// Where the reader sees no new status, a new day would tell of it.
			const value = step.next && workflow.foresee(here, type).next
			const starts = value && change(before, turnIn(chart, workflow, { ...here, value }, facts))?.starts
			return starts && targetOf(starts) ? [[type, starts]] : []
		}),
	)
}

function saidOf(due: Date, unit: ForeseenDue['unit'], calendar: Calendar): ForeseenDue {
	const [today, day] = [dayAt(now(), calendar), dayAt(due, calendar)]
	return {
		on: isoOf(day),
		left: unit === 'workingDays' ? workingDaysAfter(today, day, calendar) : day - today,
		unit,
	}
}
