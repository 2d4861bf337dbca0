import { type Target, targets } from '../targets.ts'
import { type Calendar, DAY } from './calendar.ts'
import { dueDate } from './due-date.ts'
import { type Run, workingDays } from './runs.ts'

/** How long the party may take in each state that has a target. */
const stageTargets: Record<string, Target> = {
	submitted: targets.acknowledgement,
	screening: targets.screening,
	clarification: targets.clarificationReply,
	review: targets.reviewDecision,
	approval: targets.reviewDecision,
	proposed: targets.managerAnswer,
	reserved: targets.stateConfirms,
	awaitingClosure: targets.closure,
}

/** When what the open run of a line waits for is due; null where nothing runs or nothing is due. */
export function dueOf(runs: readonly Run[], calendar: Calendar): Date | null {
	const target = targetOf(runs.at(-1))
	if (!target || runs.at(-1)?.stoppedAt !== null) return null
	let left: number = target.amount
	for (const run of towards(target, runs)) {
		const due = after(run.startedAt, left, target, calendar)
		if (!run.stoppedAt || due <= run.stoppedAt) return due
		left = Math.max(0, left - used(run, run.stoppedAt, target, calendar))
	}
	return null
}

const targetOf = (run: Run | undefined) =>
	run && Object.hasOwn(stageTargets, run.stage) ? stageTargets[run.stage] : undefined

/** The runs that use up one target: a clarification stops it, and it goes on afterwards where it stood. */
function towards(target: Target, runs: readonly Run[]): Run[] {
	const counted: Run[] = []
	for (const run of runs.toReversed()) {
		if (targetOf(run) === target) counted.unshift(run)
		else if (run.stage !== 'clarification') break
	}
	return counted
}

function after(from: Date, left: number, { unit }: Target, calendar: Calendar) {
	return unit === 'workingDays' ? dueDate(from, left, calendar) : new Date(from.getTime() + left * DAY)
}

function used(run: Run, stoppedAt: Date, { unit }: Target, calendar: Calendar) {
	if (unit === 'workingDays') return workingDays([run], calendar, stoppedAt)
	return (stoppedAt.getTime() - run.startedAt.getTime()) / DAY
}
