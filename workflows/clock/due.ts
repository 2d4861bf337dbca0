import { dueAfter, type Target, type TargetName, type Targets, targets } from '../targets.ts'
import { type Calendar, DAY } from './calendar.ts'
import { type Run, workingDays } from './runs.ts'

/** How long the party may take in each state that has a target. */
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

/** The states in which something is due. */
export const stagesWithTarget: readonly string[] = Object.keys(stageTargets)

/** The target that the party works to in a state, if any. */
export const targetOf = ({ stage }: Pick<Run, 'stage'>): TargetName | undefined =>
	Object.hasOwn(stageTargets, stage) ? stageTargets[stage] : undefined

/** When what the open run of a line waits for is due; null where nothing runs or nothing is due. */
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

// What a State is asked stops the time of the office.
const asks = (run: Run) => targetOf(run) === 'clarificationReply'

/** The runs that use up the target of the last one: a question stops it, and it goes on afterwards where it stood. */
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
