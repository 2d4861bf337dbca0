import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Workload } from '#app/domain/workload/get-workload.server.ts'

type Line = Workload['lines'][number]

/** One line for each case officer; every number links to the requests it counts. */
export function WorkloadTable({
	lines,
	most,
	handsOver,
}: {
	lines: readonly Line[]
	/** How far steps and overdue requests are counted. */
	most: number
	handsOver: boolean
}) {
	const t = useTranslations('workload.page')
	const columns = ['officer', 'open', 'stages', 'waiting', 'overdue', 'oldest'] as const
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[...columns.map((column) => t(column)), ...(handsOver ? [t('action')] : [])]}
			numeric={[1, 3, 4]}
			rows={lines.map((line) => [
				<Who key="who" {...line} />,
				<Count key="open" officer={line.id} of={{ only: 'open' }} count={line.open} />,
				<Stages key="stages" {...line} />,
				<Count key="waiting" officer={line.id} of={{ only: 'waiting' }} count={line.waiting} most={most} />,
				<Count key="overdue" officer={line.id} of={{ only: 'overdue' }} count={line.overdue} most={most} />,
				line.oldest && (
					<a key="oldest" href={`/requests/${line.oldest.id}`}>
						<LocalDate value={line.oldest.submittedAt} />
					</a>
				),
				...(handsOver ? [<Transfer key="action" {...line} />] : []),
			])}
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
	return stages
		.filter(({ count }) => count > 0)
		.map(({ status: stage, count }) => (
			<div key={stage}>
				<a href={addressOf(id, { status: stage })}>{t('stage', { stage: status(stage), count })}</a>
			</div>
		))
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
