import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Reference } from '#app/components/ui/reference.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { listProgrammes } from '#app/domain/programmes/list-programmes.server.ts'

type CatalogueRow = Awaited<ReturnType<typeof listProgrammes>>['rows'][number]

/** One page of the catalogue. How much is free stands there for those who may know. */
export function CatalogueTable({ rows }: { rows: readonly CatalogueRow[] }) {
	const t = useTranslations('programmes')
	const kind = useTranslations('codes.kinds')
	const withRoom = rows.some(({ room }) => room)
	const columns = [
		'programme',
		'code',
		'kind',
		'status',
		...(withRoom ? ['free' as const] : []),
		'fundingTo',
	] as const
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={columns.map((column) => t(`columns.${column}`))}
			numeric={withRoom ? [4] : []}
			rows={rows.map((row) => [
				<a key="programme" href={`/programmes/${row.id}`}>
					<bdi>{row.title}</bdi>
				</a>,
				<Reference key="code">{row.code}</Reference>,
				kind(row.kind),
				<StatusTag key="status" kind="programme" status={row.status} />,
				...(withRoom ? [row.room && t('freeOf', row.room)] : []),
				<LocalDate key="fundingTo" value={row.fundingTo} />,
			])}
		/>
	)
}
