import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ContributionPanel } from '#app/components/contribution/contribution-panel.tsx'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Page } from '#app/components/layout/page.tsx'
import { OwnUndeliverable } from '#app/components/mail/returned-mail.tsx'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { HIDDEN } from '#app/components/releases/released-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getDonorContributions } from '#app/domain/contribution/get-donor-contributions.server.ts'
import type { PipelineFilter } from '#app/domain/figures/donor-pipeline.server.ts'
import type { Figure } from '#app/domain/figures/figures.ts'
import { type DonorView, getDonorFigures } from '#app/domain/figures/get-donor-figures.server.ts'
import { findOwnUndeliverable } from '#app/domain/notifications/outbox-figures.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

import { filterFrom } from './filter-from.ts'
import styles from './overview.module.css'
import { PipelinePanel } from './pipeline-panel.tsx'
import { ProgrammeTable, ResultsTable } from './programme-table.tsx'

const parts = ['programmes', 'deliveries', 'pipeline'] as const

/** Downloads of the page's tables; the unmet needs as filtered. */
function ExportLinks({ filter }: { filter: PipelineFilter }) {
	const t = useTranslations('overview.export')
	return (
		<Panel title={t('title')}>
			{exportFormats.map((format) => (
				<div key={format} className={styles.links}>
					{parts.map((part) => (
						<LinkButton
							key={part}
							href={`/overview.${format}?${new URLSearchParams(chosen({ part, ...filter }))}`}
							tone="secondary"
						>
							{t(format, { table: t(part) })}
						</LinkButton>
					))}
				</div>
			))}
		</Panel>
	)
}

export const handle = {
	words: [
		'overview',
		'status',
		'codes',
		'undeliverable.own',
		'figures.periods',
		'releases.hiddenNote',
		'pipeline.link',
		'contribution',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const filter = filterFrom(request)
	const after = filterValue(request, 'after')
	const language = languageOf(request, actor.language)
	const [figures, contributions] = await Promise.all([
		getDonorFigures(actor, filter, language, { after }),
		getDonorContributions(actor, language),
	])
	return { filter, first: !after, ...figures, contributions, bad: await findOwnUndeliverable(actor) }
})

export default function OverviewRoute() {
	const t = useTranslations('overview')
	const { donor, programmes, contributions, deliveries, nextDelivery, first, unmet, due, ...beside } =
		useLoaderData<typeof loader>()
	const { pipeline, filter, bad } = beside
	return (
		<Page title={t('title')} lead={<p>{donor ? t('lead', { donor }) : t('leadNobody')}</p>}>
			<OwnUndeliverable bad={bad} />
			<p>{t('privacy')}</p>
			{programmes.length === 0 ? (
				<Empty title={t('noProgrammes.title')}>
					<p>{t('noProgrammes.body')}</p>
				</Empty>
			) : (
				<>
					<ProgrammeTable programmes={programmes} />
					<ContributionPanel contributions={contributions} />
					<ResultsTable programmes={programmes} />
					<FundedTable deliveries={deliveries} />
					<DeliveryPages first={first} next={nextDelivery} filter={filter} />
				</>
			)}
			<Unmet unmet={unmet} due={due} />
			<PipelinePanel rows={pipeline} filter={filter} />
			<ExportLinks filter={filter} />
		</Page>
	)
}

/** Needs of all States, as released. */
function Unmet({ unmet, due }: Pick<DonorView, 'unmet' | 'due'>) {
	const t = useTranslations('overview.unmet')
	const note = useTranslations('releases')
	const periodName = usePeriodName()
	const codes = useTranslations('codes')
	const name = (list: 'regions' | 'themes') => (key: string) => {
		const known = `${list}.${key}` as Parameters<typeof codes>[0]
		return codes.has(known) ? codes(known) : key
	}
	return (
		<Panel title={t('title')}>
			<p>{t('lead')}</p>
			{unmet === null ? (
				<p>{t.rich('notYet', { day: () => due && <LocalDate value={due} /> })}</p>
			) : (
				<>
					<p>
						{t.rich('asAt', {
							period: periodName(unmet.number),
							when: () => <LocalDate value={unmet.asAt} />,
						})}{' '}
						{note('hiddenNote', { sign: HIDDEN })}
					</p>
					<div className={styles.tables}>
						<FigureTable
							caption={t('byRegion')}
							head={t('region')}
							cells={unmet.byRegion}
							nameOf={name('regions')}
						/>
						<FigureTable
							caption={t('byTheme')}
							head={t('theme')}
							cells={unmet.byTheme}
							nameOf={name('themes')}
						/>
					</div>
				</>
			)}
		</Panel>
	)
}

type FigureTableProps = {
	caption: string
	head: string
	cells: readonly { key: string; figure: Figure }[]
	nameOf: (key: string) => ReactNode
}

/** Numbers by name. */
function FigureTable({ caption, head, cells, nameOf }: FigureTableProps) {
	const t = useTranslations('overview')
	const format = useFormatter()
	if (cells.length === 0) return <p>{t('unmet.none')}</p>
	return (
		<Table
			caption={caption}
			head={[head, t('number')]}
			numeric={[1]}
			rows={cells.map(({ key, figure }) => [nameOf(key), figure === null ? HIDDEN : format.number(figure)])}
		/>
	)
}

/** The pairs of an address: what is chosen. */
const chosen = (values: Record<string, string | undefined>) =>
	Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)

type DeliveryPagesProps = { first: boolean; next: string | null; filter: PipelineFilter }

function DeliveryPages({ first, next, filter }: DeliveryPagesProps) {
	const t = useTranslations()
	if (first && !next) return null
	const address = (after?: string) => `/overview?${new URLSearchParams(chosen({ ...filter, after }))}`
	return (
		<nav aria-label={t('overview.funded.title')}>
			{!first && (
				<LinkButton tone="quiet" href={address()}>
					{t('overview.funded.first')}
				</LinkButton>
			)}
			{next && (
				<LinkButton tone="secondary" href={address(next)}>
					{t('common.next')}
				</LinkButton>
			)}
		</nav>
	)
}

/** The deliveries that the donor pays for. */
function FundedTable({ deliveries }: Pick<DonorView, 'deliveries'>) {
	const t = useTranslations('overview.funded')
	const overview = useTranslations('overview')
	if (deliveries.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			head={[t('state'), overview('programme'), t('quantity'), t('status'), t('openedOn')]}
			numeric={[2]}
			rows={deliveries.map(({ id, state, programme, quantity, categories, status, openedAt }) => [
				<a key="state" href={`/deliveries/${id}`}>
					{state}
				</a>,
				<UserText key="programme">{programme}</UserText>,
				<Quantity key="quantity" quantity={quantity} lines={categories} />,
				<StatusTag key="status" kind="delivery" status={status} />,
				<LocalDate key="openedOn" value={openedAt} />,
			])}
		/>
	)
}
