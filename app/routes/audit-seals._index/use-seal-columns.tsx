import { useFormatter, useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { SealList } from '#app/domain/audit/seal-list.server.ts'

type Row = SealList['rows'][number]
type States = readonly { iso3: string; name: string }[]

/** The columns of the audit seals: the day, by which a row is named, and those that can be chosen. */
export function useSealColumns(states: States): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('auditSeals')
	const format = useFormatter()
	const names = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const ownerOf = ({ stateIso3 }: Row) => (stateIso3 ? (names.get(stateIso3) ?? stateIso3) : t('office'))
	return {
		name: { name: 'day', label: t('day'), cell: ({ day }) => <LocalDate value={isoDay(day)} /> },
		columns: [
			{ name: 'whose', label: t('whose'), cell: (row) => <bdi>{ownerOf(row)}</bdi> },
			{ name: 'chains', label: t('chains'), kind: 'number', cell: ({ chains }) => format.number(chains) },
			{
				name: 'digest',
				label: t('digest'),
				kind: 'detail',
				cell: ({ digest }) => <code dir="ltr">{digest.slice(0, 16)}…</code>,
			},
			{
				name: 'file',
				label: t('file'),
				cell: (row) => (
					<a
						href={`/audit-seals/${row.id}.json`}
						aria-label={t('downloadOne', {
							day: `\u2066${isoDay(row.day)}\u2069`,
							whose: `\u2068${ownerOf(row)}\u2069`,
						})}
					>
						{t('download')}
					</a>
				),
			},
		],
	}
}

/** A day as it is stored, whatever the time zone of the process. */
const isoDay = (day: Date) => day.toISOString().slice(0, 10)
