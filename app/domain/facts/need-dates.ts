import { endedNeedStates } from '#workflows/need/chart.ts'

/** A change of status of a need, as its history has it. */
export type StatusStep = { from: string | null; to: string | null; at: string }

/** When a need took each step; null for one that it has not taken. */
export type NeedDates = {
	decidedAt: Date | null
	acceptedAt: Date | null
	offeredAt: Date | null
	confirmedAt: Date | null
	deliveredAt: Date | null
	evaluatedAt: Date | null
	endedAt: Date | null
}

const isEnd = (status: string | null) => (endedNeedStates as readonly (string | null)[]).includes(status)

/**
 * The dates of the steps of a need, from its history in order. The first time counts, so that a month that is over keeps
 * its number when an offer is declined or a need is reopened later. Evaluation and end count the last time, and only
 * while they stand.
 */
export function needDates(steps: readonly StatusStep[]): NeedDates {
	const first = (is: (step: StatusStep) => boolean) => dateOf(steps.find(is))
	const last = steps.at(-1)
	const ended = isEnd(last?.to ?? null) ? steps[steps.findLastIndex(({ from }) => !isEnd(from))] : undefined
	return {
		decidedAt: first(({ from, to }) => from === 'pending' && to !== 'withdrawn'),
		acceptedAt: first(({ to }) => to === 'accepted'),
		offeredAt: first(({ to }) => to === 'reserved'),
		confirmedAt: first(({ to }) => to === 'confirmed'),
		deliveredAt: first(({ to }) => to === 'delivered'),
		evaluatedAt: last?.to === 'evaluated' ? dateOf(last) : null,
		endedAt: dateOf(ended),
	}
}

const dateOf = (step: StatusStep | undefined) => (step ? new Date(step.at) : null)
