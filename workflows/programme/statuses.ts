import { isOneOf } from '#workflows/names.ts'

/** The status of a programme; `full` has no available capacity. */
export const programmeStatuses = ['draft', 'open', 'full', 'closed'] as const
export type ProgrammeStatus = (typeof programmeStatuses)[number]

/** The steps of a programme: the statuses in which each is possible, and the next status. */
const statusSteps = {
	open: { from: ['draft', 'full', 'closed'], to: 'open' },
	markFull: { from: ['open'], to: 'full' },
	close: { from: ['open', 'full'], to: 'closed' },
} as const satisfies Record<string, { from: readonly ProgrammeStatus[]; to: ProgrammeStatus }>

export type StatusStep = keyof typeof statusSteps
export const statusStepNames = ['open', 'markFull', 'close'] as const satisfies readonly StatusStep[]

/** The audit entry of each step. */
export const statusEntries = {
	open: 'programme.opened',
	markFull: 'programme.filled',
	close: 'programme.closed',
} as const satisfies Record<StatusStep, string>

const isFrom = (step: StatusStep, status: ProgrammeStatus) => isOneOf(statusSteps[step].from, status)

/** Returns the possible steps of a status, in the order of the table. */
export const stepsFrom = (status: ProgrammeStatus): StatusStep[] =>
	statusStepNames.filter((step) => isFrom(step, status))

/** Returns the next status; null if the step is not possible. */
export const after = (step: StatusStep, status: ProgrammeStatus): ProgrammeStatus | null =>
	isFrom(step, status) ? statusSteps[step].to : null
