import { useTranslations } from 'use-intl/react'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'

const statuses = ['nominated', 'confirmed', 'reserve', 'notConfirmed', 'withdrawn'] as const

/** By words, by what is missing, and nominees by the decision on them. */
export function useLedgerFilters({ name, missing }: Pick<LedgerPage, 'name' | 'missing'>): ListFilter[] {
	const t = useTranslations('trainingRecords')
	return [
		{ name: 'text', label: t('ledger.search'), kind: 'text', options: [] },
		{
			name: 'only',
			label: t('ledger.only'),
			kind: 'one',
			options: [{ value: 'missing', label: t('ledger.missing'), count: missing }],
		},
		...(name === 'participants'
			? [
					{
						name: 'status',
						label: t('ledger.stage'),
						kind: 'many' as const,
						options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
					},
				]
			: []),
	]
}
