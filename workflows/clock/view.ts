import type { Targets } from '../targets.ts'
import { type Calendar, dayAt, isoOf, workingDaysAfter } from './calendar.ts'
import { dueOf, targetOf } from './due.ts'
import { calendarDays, type Party, type Run, workingDays } from './runs.ts'
import { dayOfUtc } from './utc-day.ts'

/** A running clock as shown to a reader; days are `YYYY-MM-DD` in the calendar of the party. */
export type Standing = {
	party: Party
	/** The status in which the party has to act. */
	stage: string
	since: string
	dueOn: string | null
	overdue: boolean
	/** Working days of the party until the due date, or since it has passed. */
	left: number | null
	/** Where one of these days is another one in UTC, by which pages name moments: then it is said whose day it is. */
	isApart?: true | undefined
}
/** What readers are told of it: outside the office, what is looked into has no name. */
export type ShownStanding = Omit<Standing, 'stage'>
/** Total time of one party. */
type Held = { party: Party; workingDays: number; calendarDays: number }
/** `unodc` and `state` are working days, each in the calendar of that party. */
export type ClockView = { running: ShownStanding | null; unodc: number; state: number; held: Held[] }

type CalendarOf = (party: Party) => Calendar

/** The time in which a State prepares a request before submission is not counted. */
const isPreparing = ({ stage }: Run) => stage === 'draft' || stage === 'awaitingEndorsement'

/** For a State, UNODC is one party, and internal proposals are not shown. */
export const asShownToState = <OfLine extends Run>(runs: readonly OfLine[]): OfLine[] =>
	runs.map((run) => ({
		...run,
		party: run.party === 'programme' ? 'office' : run.party,
		stage: run.stage === 'proposed' ? 'accepted' : run.stage,
	}))

/** Returns the party whose time runs on a line, since when and until when; the runs are ordered by start. */
export function standing(
	line: readonly Run[],
	calendarOf: CalendarOf,
	now: Date,
	targets?: Targets,
): Standing | null {
	const open = line.at(-1)
	if (!open || open.stoppedAt) return null
	const calendar = calendarOf(open.party)
	const due = dueOf(line, calendar, targets)
	const day = (moment: Date) => isoOf(dayAt(moment, calendar))
	const today = dayAt(now, calendar)
	const dueDay = due && dayAt(due, calendar)
	const { startedAt } = firstOf(line, open)
	const isApart = [startedAt, due].some((moment) => moment && day(moment) !== dayOfUtc(moment))
	return {
		...(isApart && { isApart }),
		party: open.party,
		stage: open.stage,
		since: day(startedAt),
		dueOn: due && day(due),
		// The whole due date is still in time.
		overdue: dueDay !== null && today > dueDay,
		left: dueDay && workingDaysAfter(Math.min(today, dueDay), Math.max(today, dueDay), calendar),
	}
}

/** Returns the run with which the present party became responsible. */
function firstOf(line: readonly Run[], open: Run): Run {
	let first = open
	for (const run of line.slice(0, -1).toReversed()) {
		if (run.party !== open.party || run.stoppedAt?.getTime() !== first.startedAt.getTime()) break
		first = run
	}
	return first
}

const parties = ['office', 'programme', 'state', 'partner'] as const satisfies readonly Party[]

/**
 * Returns the total time of each party since submission. Periods in which several lines wait for one party count once.
 */
export function heldBy(runs: readonly Run[], calendarOf: CalendarOf, now: Date): Omit<ClockView, 'running'> {
	const filed = runs.filter((run) => !isPreparing(run))
	const of = (...wanted: Party[]) => filed.filter(({ party }) => wanted.includes(party))
	const held = parties
		.filter((party) => of(party).length > 0)
		.map((party) => ({
			party,
			workingDays: workingDays(of(party), calendarOf(party), now),
			calendarDays: calendarDays(of(party), calendarOf(party), now),
		}))
	return {
		unodc: workingDays(of('office', 'programme'), calendarOf('office'), now),
		state: workingDays(of('state'), calendarOf('state'), now),
		held,
	}
}

/** Days since submission: all of them, and without those that waited for an answer of the State. */
export type Durations = { gross: number; net: number }
type LineRun = Run & { needId: string | null }

/**
 * Returns how long a request has taken until `end` (its closure or now); null before submission. The net time excludes
 * clarification and the dormant period after a missing answer.
 */
export function durations(runs: readonly LineRun[], calendar: Calendar, end: Date): Durations | null {
	const filed = runs.find((run) => !isPreparing(run))
	if (!filed) return null
	const whole = { ...filed, stoppedAt: end }
	const gross = calendarDays([whole], calendar, end)
	return { gross, net: gross - calendarDays(waits(runs, end), calendar, end) }
}

/** Returns the periods of waiting for an answer: each ends when the next clock of the request starts. */
function waits(runs: readonly LineRun[], end: Date): Run[] {
	const own = runs.filter(({ needId }) => needId === null)
	return own.flatMap((run, at) =>
		targetOf(run) === 'clarificationReply' ? { ...run, stoppedAt: own[at + 1]?.startedAt ?? end } : [],
	)
}

/** Returns the last moment at which a clock stopped. */
export const lastStop = (runs: readonly Run[]): Date | null =>
	runs.reduce<Date | null>(
		(last, { stoppedAt }) => (stoppedAt && (!last || stoppedAt > last) ? stoppedAt : last),
		null,
	)
