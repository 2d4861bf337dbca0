import { storedDay } from '#workflows/clock/utc-day.ts'
import { currencies } from '#workflows/money/currencies.ts'
import type { Activity, Organisation } from '../activity.ts'
import { inList } from '../codes/code-lists.ts'
import type { Rule } from './rule.ts'

const codes: readonly (string | undefined)[] = currencies
const isKnown = ({ currency }: { currency?: string }) => !currency || codes.includes(currency)
const isNamed = ({ name, ref }: Organisation) => name.trim() !== '' || ref !== undefined
const amounts = ({ budgets, transactions }: Activity) => [...budgets, ...transactions]

/** The day one year later: the last that a period of a budget may end on. */
function yearAfter(from: string): string {
	const day = new Date(`${from}T00:00:00Z`)
	day.setUTCFullYear(day.getUTCFullYear() + 1)
	return storedDay(day)
}

/** Budgets and transactions. */
export const moneyRules: readonly Rule[] = [
	{
		rule: '7.5.2',
		field: 'budget',
		keeps: ({ budgets }) => budgets.every(({ valueDate }) => Boolean(valueDate)),
	},
	{
		rule: '7.5.3',
		field: 'budget',
		keeps: ({ budgets }) => budgets.every(({ from, to }) => to <= yearAfter(from)),
	},
	{
		rule: '7.8.1',
		field: 'currency',
		keeps: (activity) => amounts(activity).every(({ currency }) => Boolean(currency)),
	},
	{
		rule: '9.7.1',
		field: 'budget',
		keeps: ({ budgets }) =>
			inList(
				'BudgetStatus',
				budgets.map(({ status }) => status),
			),
	},
	{ rule: '9.9.1', field: 'currency', keeps: ({ budgets }) => budgets.every(isKnown) },
	{ rule: '9.94.1', field: 'currency', keeps: ({ transactions }) => transactions.every(isKnown) },
	{
		rule: '6.9.1',
		field: 'donors',
		keeps: ({ transactions }) =>
			transactions.every(({ provider }) => provider === undefined || isNamed(provider)),
	},
	{
		rule: '6.9.2',
		field: 'donors',
		keeps: ({ transactions }) =>
			transactions.every(({ receiver }) => receiver === undefined || isNamed(receiver)),
	},
	{
		rule: '9.93.1',
		field: 'transactions',
		keeps: ({ transactions }) =>
			inList(
				'TransactionType',
				transactions.map(({ type }) => type),
			),
	},
]

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
