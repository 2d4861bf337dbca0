import { currencies } from '#workflows/money/currencies.ts'
import type { Activity } from '../activity.ts'
import { inList, type Rule } from './rule.ts'

const codes: readonly (string | undefined)[] = currencies
const isKnown = ({ currency }: { currency?: string }) => !currency || codes.includes(currency)
const amounts = ({ budgets, transactions }: Activity) => [...budgets, ...transactions]

/** The day one year later: the last that a period of a budget may end on. */
function yearAfter(from: string): string {
	const day = new Date(`${from}T00:00:00Z`)
	day.setUTCFullYear(day.getUTCFullYear() + 1)
	return day.toISOString().slice(0, 10)
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
	{ rule: '9.9.1', field: 'currency', keeps: ({ budgets }) => budgets.every(isKnown) },
	{ rule: '9.94.1', field: 'currency', keeps: ({ transactions }) => transactions.every(isKnown) },
	{
		rule: '6.9.1',
		field: 'donors',
		keeps: ({ transactions }) => transactions.every(({ provider }) => provider?.trim() !== ''),
	},
	{
		rule: '6.9.2',
		field: 'donors',
		keeps: ({ transactions }) => transactions.every(({ receiver }) => receiver?.trim() !== ''),
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
