import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { Workload } from '#app/domain/workload/get-workload.server.ts'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import { workloadList } from '#app/forms/lists/short-lists.ts'
import styles from './workload.module.css'

type Line = Workload['lines'][number]

type WorkloadTableProps = {
	lines: readonly Line[]
	address: ListAddress
	/** How far steps and overdue requests are counted. */
	most: number
	handsOver: boolean
}

/** One line for each case officer; every number links to the requests it counts. */
export function WorkloadTable({ lines, address, most, handsOver }: WorkloadTableProps) {
	const t = useTranslations('workload.page')
	const counted = (name: 'waiting' | 'overdue'): ListColumn<Line> => ({
		name,
		label: t(name),
		kind: 'number',
		cell: (line) => <Count officer={line.id} of={{ only: name }} count={line[name]} most={most} />,
	})
	const action: ListColumn<Line> = {
		name: 'action',
		label: t('action'),
		cell: (line) => <Transfer {...line} />,
	}
	return (
		<ShortTable
			caption={t('caption')}
			sorted={{ spec: workloadList, address }}
			name={{ name: 'officer', label: t('officer'), cell: (line: Line) => <Who {...line} /> }}
			columns={[
				{
					name: 'open',
					label: t('open'),
					kind: 'number',
					cell: ({ id, open }) => <Count officer={id} of={{ only: 'open' }} count={open} />,
				},
				{ name: 'stages', label: t('stages'), cell: (line) => <Stages {...line} /> },
				counted('waiting'),
				counted('overdue'),
				{
					name: 'oldest',
					label: t('oldest'),
					cell: ({ oldest }) =>
						oldest && (
							<a href={`/requests/${oldest.id}`}>
								<LocalDate value={oldest.submittedAt} />
							</a>
						),
				},
				...(handsOver ? [action] : []),
			]}
			rows={lines}
			keyOf={({ id }) => id}
		/>
	)
}

function Who({ name, regions, deputy, suspended }: Line) {
	const t = useTranslations('workload.page')
	const codes = useCodeOptions()
	return (
		<>
			<bdi>{name}</bdi>
			{codes('regions', regions).map(({ value, label }) => (
				<div key={value}>
					<small>{label}</small>
				</div>
			))}
			{suspended && (
				<div>
					<small>{t('suspended')}</small>
				</div>
			)}
			{deputy && (
				<div>
					<small>
						{t.rich('deputy', {
							name: () => <bdi>{deputy.name}</bdi>,
							day: () => <LocalDate value={deputy.until} />,
						})}
					</small>
				</div>
			)}
		</>
	)
}

const addressOf = (officer: string, of: Record<string, string>) =>
	`/requests?${new URLSearchParams({ officer, ...of })}`

type CountProps = { officer: string; of: Record<string, string>; count: number; most?: number }

function Count({ officer, of, count, most }: CountProps) {
	if (count === 0) return 0
	return (
		<a href={addressOf(officer, of)}>
			<CappedCount count={count} most={most} />
		</a>
	)
}

function Stages({ id, stages }: Line) {
	const t = useTranslations('workload.page')
	const status = useTranslations('status.request')
	const filled = stages.filter(({ count }) => count > 0)
	if (filled.length === 0) return null
	return (
		<ul className={styles.stages}>
			{filled.map(({ status: stage, count }) => (
				<li key={stage}>
					<a href={addressOf(id, { status: stage })}>{t('stage', { stage: status(stage), count })}</a>
				</li>
			))}
		</ul>
	)
}

function Transfer({ id, name, open }: Line) {
	const t = useTranslations('workload.page')
	if (open === 0) return null
	return (
		<a
			href={`/workload/transfer?${new URLSearchParams({ from: id })}`}
			aria-label={t('handOverOf', { name })}
		>
			{t('handOver')}
		</a>
	)
}
