import type { Activity } from '../activity.ts'
import { inList, type Rule } from './rule.ts'

const field = 'dates'
const dayOf = ({ dates }: Activity, type: string) => dates.find((date) => date.type === type)?.day
/** Whether the second is not before the first, where both are known. */
const inOrder = (first: string | undefined, second: string | undefined) =>
	first === undefined || second === undefined || first <= second

/** Days of the activity, of its money and of its results. */
export const dateRules: readonly Rule[] = [
	{ rule: '6.11.1', field, keeps: ({ dates }) => dates.some(({ type }) => type === '1' || type === '2') },
	{
		rule: '9.4.1',
		field,
		keeps: ({ dates }) =>
			inList(
				'ActivityDateType',
				dates.map(({ type }) => type),
			),
	},
	{ rule: '11.1.1', field, keeps: ({ updatedAt }, { now }) => updatedAt <= now },
	{ rule: '11.1.2', field, keeps: (activity) => inOrder(dayOf(activity, '1'), dayOf(activity, '3')) },
	{ rule: '11.1.3', field, keeps: (activity) => inOrder(dayOf(activity, '2'), dayOf(activity, '4')) },
	{ rule: '11.1.4', field, keeps: (activity, { now }) => inOrder(dayOf(activity, '2'), now) },
	{ rule: '11.1.5', field, keeps: (activity, { now }) => inOrder(dayOf(activity, '4'), now) },
	{
		rule: '11.2.1',
		field: 'transactions',
		keeps: ({ transactions }, { now }) => transactions.every(({ day }) => inOrder(day, now)),
	},
	{
		rule: '11.2.2',
		field: 'transactions',
		keeps: ({ transactions }, { now }) => transactions.every(({ valueDate }) => inOrder(valueDate, now)),
	},
	{ rule: '8.6.1', field: 'results', keeps: ({ results }) => results.every(({ from, to }) => from <= to) },
	{ rule: '8.6.3', field: 'budget', keeps: ({ budgets }) => budgets.every(({ from, to }) => from <= to) },
]
