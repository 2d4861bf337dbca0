/** Where a programme stands: written, taking needs, without room for more, over. */
export const programmeStatuses = ['draft', 'open', 'full', 'closed'] as const
export type ProgrammeStatus = (typeof programmeStatuses)[number]

/** The steps of a programme: from where each can be taken, and where it leads. */
const statusSteps = {
	open: { from: ['draft', 'full', 'closed'], to: 'open' },
	markFull: { from: ['open'], to: 'full' },
	close: { from: ['open', 'full'], to: 'closed' },
} as const satisfies Record<string, { from: readonly ProgrammeStatus[]; to: ProgrammeStatus }>

export type StatusStep = keyof typeof statusSteps
export const statusStepNames = ['open', 'markFull', 'close'] as const satisfies readonly StatusStep[]

/** What the audit calls each step. */
export const statusEntries = {
	open: 'programme.opened',
	markFull: 'programme.filled',
	close: 'programme.closed',
} as const satisfies Record<StatusStep, string>

const isFrom = (step: StatusStep, status: ProgrammeStatus) =>
	(statusSteps[step].from as readonly ProgrammeStatus[]).includes(status)

/** The steps that can be taken from a status, in the order of the table. */
export const stepsFrom = (status: ProgrammeStatus): StatusStep[] =>
	statusStepNames.filter((step) => isFrom(step, status))

/** Where a step leads from a status; null where it cannot be taken. */
export const after = (step: StatusStep, status: ProgrammeStatus): ProgrammeStatus | null =>
	isFrom(step, status) ? statusSteps[step].to : null
