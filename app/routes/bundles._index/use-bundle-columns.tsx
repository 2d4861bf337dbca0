import { useFormatter, useTranslations } from 'use-intl/react'
import { column } from '#app/components/list/list-column.ts'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { BundleList } from '#app/domain/bundles/list-bundles.server.ts'
import type { BundleColumn } from '#app/forms/lists/bundle-list.ts'

type Row = BundleList['rows'][number]

/** The columns of the list of bundles. */
export function useBundleColumns(states: readonly { iso3: string; name: string }[]) {
	const t = useTranslations('bundles')
	const names = useTranslations('lists.names')
	const format = useFormatter()
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const of = column<BundleColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('columns.title'),
			cell: ({ id, title }: Row) => (
				<a href={`/bundles/${id}`}>
					<UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of('status', names('status'), ({ status }) => t(status)),
			of('theme', t('columns.theme'), ({ theme }) => <Codes list="themes" codes={[theme]} />),
			of('kind', t('columns.kind'), ({ kind }) => <Codes list="kinds" codes={[kind]} />),
			of('states', t('columns.states'), (row) =>
				format.list(row.states.map((iso3) => stateNames.get(iso3) ?? iso3)),
			),
			of('needs', t('columns.needs'), ({ needs }) => format.number(needs), 'number'),
			of('madeOn', t('columns.madeOn'), ({ madeAt }) => <LocalDate value={madeAt} short />),
		],
	}
}
