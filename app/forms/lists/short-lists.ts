import type { Language } from '#workflows/languages.ts'
import type { BareListSpec, Direction } from './list-address.ts'

/** A list that stays short is read as a whole and sorted by its heads; it needs no filters, pages or views. */
type ShortList<Sort extends string> = BareListSpec<never, never, Sort>

const whole = { filters: {}, columns: [], shown: [] } as const

/** The partner organizations, for administrators. */
export const partnerList: ShortList<'name' | 'focalPoint' | 'status'> = {
	...whole,
	path: '/administration/partners',
	sorts: { name: 'asc', focalPoint: 'asc', status: 'asc' },
	order: { sort: 'name', direction: 'asc' },
}

/** The workload of the case officers, one row for each. */
export const workloadList: ShortList<'officer' | 'open' | 'waiting' | 'overdue' | 'oldest'> = {
	...whole,
	path: '/workload',
	sorts: { officer: 'asc', open: 'desc', waiting: 'desc', overdue: 'desc', oldest: 'asc' },
	order: { sort: 'officer', direction: 'asc' },
}

/** The archived drafts of a State. */
export const archivedDraftList: ShortList<'request' | 'saved' | 'archived'> = {
	...whole,
	path: '/requests/archived',
	sorts: { request: 'asc', saved: 'desc', archived: 'desc' },
	order: { sort: 'archived', direction: 'desc' },
}

/** What is overdue. The days it is late follow from its due date, so that one head sorts by both. */
export const overdueList: ShortList<'reference' | 'due'> = {
	...whole,
	path: '/overdue',
	sorts: { reference: 'asc', due: 'asc' },
	order: { sort: 'due', direction: 'asc' },
}

type Value = string | number | Date | null
type Order<Sort extends string> = { sort: Sort; direction: Direction }

/** The rows in an order, texts in that of the language; rows without a value come last, whichever way it is sorted. */
export function sortedRows<Row, Sort extends string>(
	rows: readonly Row[],
	{ sort, direction }: Order<Sort>,
	values: Record<Sort, (row: Row) => Value>,
	language: Language,
): Row[] {
	const { compare } = new Intl.Collator(language, { numeric: true })
	const sign = direction === 'asc' ? 1 : -1
	return [...rows].sort((a, b) => {
		const [one, other] = [values[sort](a), values[sort](b)]
		if (one === null || other === null) return Number(one === null) - Number(other === null)
		if (typeof one === 'string' || typeof other === 'string')
			return sign * compare(String(one), String(other))
		return sign * (Number(one) - Number(other))
	})
}
