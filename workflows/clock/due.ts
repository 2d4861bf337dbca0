import { dueAfter, type Target, type TargetName, type Targets, targets } from '../targets.ts'
import { type Calendar, DAY } from './calendar.ts'
import { type Run, workingDays } from './runs.ts'

/** The target time of each state that has one. */
const stageTargets: Record<string, TargetName> = {
	submitted: 'acknowledgement',
	screening: 'screening',
	clarification: 'clarificationReply',
	clearance: 'clarificationReply',
	review: 'reviewDecision',
	approval: 'reviewDecision',
	proposed: 'managerAnswer',
	reserved: 'stateConfirms',
	confirmed: 'startAfterConfirmation',
	referred: 'partnerReport',
	awaitingClosure: 'closure',
}

/** The states with a target time. */
export const stagesWithTarget: readonly string[] = Object.keys(stageTargets)

/** Returns the target of a state, if any. */
export const targetOf = ({ stage }: Pick<Run, 'stage'>): TargetName | undefined =>
	Object.hasOwn(stageTargets, stage) ? stageTargets[stage] : undefined

/** Returns when the open run of a line is due; null if none runs or it has no target. */
export function dueOf(runs: readonly Run[], calendar: Calendar, set: Targets = targets): Date | null {
	const open = runs.at(-1)
	const name = open && targetOf(open)
	if (!name || open.stoppedAt !== null) return null
	const target = set[name]
	let left: number = target.amount
	for (const run of towardsTarget(runs)) {
		const due = dueAfter(run.startedAt, { ...target, amount: left }, calendar)
		if (!run.stoppedAt || due <= run.stoppedAt) return due
		left = Math.max(0, left - used(run, run.stoppedAt, target, calendar))
	}
	return null
}

// A clarification request to the State pauses the time of UNODC.
const asks = (run: Run) => targetOf(run) === 'clarificationReply'

/** Returns the runs that count towards the target of the last one: a clarification pauses it, and it then continues. */
export function towardsTarget<OfLine extends Run>(runs: readonly OfLine[]): OfLine[] {
	const last = runs.at(-1)
	const target = last && targetOf(last)
	const counted: OfLine[] = []
	for (const run of runs.toReversed()) {
		if (target && targetOf(run) === target) counted.unshift(run)
		else if (!asks(run)) break
	}
	return counted
}

function used(run: Run, stoppedAt: Date, { unit }: Target, calendar: Calendar) {
	if (unit === 'workingDays') return workingDays([run], calendar, stoppedAt)
	return (stoppedAt.getTime() - run.startedAt.getTime()) / DAY
}
