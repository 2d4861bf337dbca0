import type { SerializeFrom } from '@remix-run/node'
import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ExportList } from '#app/domain/exports/exports.server.ts'

/** The export log: when, by whom, what, how much and why. */
export function ExportTable({ rows }: { rows: SerializeFrom<ExportList>['rows'] }) {
	const t = useTranslations('exports')
	const roles = useTranslations('common.roles')
	const format = useFormatter()
	if (rows.length === 0) return <Empty title={t('list.none')} />
	return (
		<Table
			caption={t('list.caption')}
			captionHidden
			head={[
				t('list.when'),
				t('list.who'),
				t('list.role'),
				t('which'),
				t('list.rows'),
				t('list.filter'),
				t('list.reason'),
			]}
			numeric={[4]}
			rows={rows.map(({ id, at, who, role, what, rows: count, filter, reason }) => [
				<LocalDate key={id} value={at} withTime />,
				<UserText key="who">{who ?? '—'}</UserText>,
				role === 'system' ? '—' : roles(role),
				t(`what.${what}`),
				format.number(count),
				<bdi key="filter">{filter || '—'}</bdi>,
				<UserText key="reason">{reason}</UserText>,
			])}
		/>
	)
}
