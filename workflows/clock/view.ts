import type { Targets } from '../targets.ts'
import { type Calendar, dayAt, isoOf } from './calendar.ts'
import { dueOf } from './due.ts'
import { calendarDays, type Run, workingDays } from './runs.ts'
import type { Party } from './turns.ts'

/** A running clock as its reader is told of it; days are `YYYY-MM-DD` where the party is. */
export type Standing = { party: Party; since: string; dueOn: string | null; overdue: boolean }
/** How long one party has had the matter in all. */
type Held = { party: Party; workingDays: number; calendarDays: number }
/** `unodc` and `state` are working days, each on the calendar of its side. */
export type ClockView = { running: Standing | null; unodc: number; state: number; held: Held[] }

export type CalendarOf = (party: Party) => Calendar

/** What a State prepares before it files is its own time, and not part of any count. */
export const isPreparing = ({ stage }: Run) => stage === 'draft' || stage === 'awaitingEndorsement'

/** For a State all of UNODC is one side, and a proposal still open inside the office is none. */
export const asShownToState = <OfLine extends Run>(runs: readonly OfLine[]): OfLine[] =>
	runs.map((run) => ({
		...run,
		party: run.party === 'programme' ? 'office' : run.party,
		stage: run.stage === 'proposed' ? 'accepted' : run.stage,
	}))

/** Who has the matter of one line now, since when and until when; its runs in the order of their start. */
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
	return {
		party: open.party,
		since: day(firstOf(line, open).startedAt),
		dueOn: due && day(due),
		// The whole of the day on which it is due is still in time.
		overdue: due !== null && dayAt(now, calendar) > dayAt(due, calendar),
	}
}

/** The run with which the party got the matter that it has now. */
function firstOf(line: readonly Run[], open: Run): Run {
	let first = open
	for (const run of line.slice(0, -1).toReversed()) {
		if (run.party !== open.party || run.stoppedAt?.getTime() !== first.startedAt.getTime()) break
		first = run
	}
	return first
}

const parties = ['office', 'programme', 'state', 'partner'] as const satisfies readonly Party[]

/** How long each party has had the matter since it was filed. Times in which several lines wait for it count once. */
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
