import { useFormatter, useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ExportLog } from '#app/domain/exports/export-log.server.ts'

type Row = ExportLog['rows'][number]

/** The columns of the export log: the time, by which a row is named, and those that can be chosen. */
export function useExportColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('exports')
	const roles = useTranslations('common.roles')
	const titles = useTranslations('lists.titles')
	const format = useFormatter()
	return {
		name: { name: 'at', label: t('list.when'), cell: ({ at }) => <LocalDate value={at} withTime /> },
		columns: [
			{
				name: 'what',
				label: t('which'),
				cell: ({ what, list }) => (
					<>
						{t(`what.${what}`)} {list && <small>{titles(list)}</small>}
					</>
				),
			},
			{ name: 'who', label: t('list.who'), cell: ({ who }) => who && <UserText>{who}</UserText> },
			{
				name: 'role',
				label: t('list.role'),
				kind: 'detail',
				cell: ({ role }) => role !== 'system' && roles(role),
			},
			{ name: 'rows', label: t('list.rows'), kind: 'number', cell: ({ rows }) => format.number(rows) },
			{ name: 'filter', label: t('list.filter'), cell: ({ filter }) => filter && <bdi>{filter}</bdi> },
			{ name: 'reason', label: t('list.reason'), cell: ({ reason }) => <UserText>{reason}</UserText> },
		],
	}
}
