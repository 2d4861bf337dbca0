import type { DeliveryFilter, DeliverySort } from '#app/domain/deliveries/conditions.ts'

export type BoardChoice = DeliveryFilter & { view: 'board' | 'table'; sort?: DeliverySort | undefined }

/** The address of the list with what was chosen, so that it can be kept and sent to somebody. */
export function addressOf(choice: BoardChoice, after?: string): string {
	const { view, kind, programme, stateIso3, stage, overdue, sort } = choice
	const pairs = Object.entries({
		view: view === 'table' ? 'table' : '',
		kind,
		programme,
		state: stateIso3,
		stage,
		overdue: overdue ? 'yes' : '',
		sort,
		after,
	}).filter((pair): pair is [string, string] => Boolean(pair[1]))
	return pairs.length > 0 ? `/deliveries?${new URLSearchParams(pairs)}` : '/deliveries'
}
