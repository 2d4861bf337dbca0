import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { PiecesTable } from '#app/components/contribution/pieces-table.tsx'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Page } from '#app/components/layout/page.tsx'
import { OwnUndeliverable } from '#app/components/mail/returned-mail.tsx'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { HIDDEN } from '#app/components/releases/released-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
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
import { CapacityTable, ProgrammeTable, ResultsTable } from './programme-table.tsx'

const parts = ['programmes', 'pieces', 'deliveries', 'pipeline'] as const

/** Downloads of the page's tables; the unmet needs as filtered. */
function ExportLinks({ filter }: { filter: PipelineFilter }) {
	const t = useTranslations('overview.export')
	return (
		<Fold title={t('title')} isAside>
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
		</Fold>
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
	const listed = {
		after: filterValue(request, 'after'),
		afterProgramme: filterValue(request, 'afterProgramme'),
		afterNeed: filterValue(request, 'afterNeed'),
	}
	const figures = await getDonorFigures(actor, filter, languageOf(request, actor.language), listed)
	return { filter, listed, ...figures, bad: await findOwnUndeliverable(actor) }
})

export default function OverviewRoute() {
	const t = useTranslations('overview')
	const contribution = useTranslations('contribution')
	const { donor, programmes, nextProgramme, deliveries, nextDelivery, unmet, due, ...beside } =
		useLoaderData<typeof loader>()
	const { pipeline, nextNeed, filter, listed, bad } = beside
	const pages = { filter, listed }
	return (
		<Page title={t('title')} lead={<p>{donor ? t('lead', { donor }) : t('leadNobody')}</p>}>
			<OwnUndeliverable bad={bad} />
			{programmes.length === 0 && !listed.afterProgramme ? (
				<Empty title={t('noProgrammes.title')}>
					<p>{t('noProgrammes.body')}</p>
				</Empty>
			) : (
				<>
					<ProgrammeTable programmes={programmes} />
					<Pages list="afterProgramme" title={t('programmes')} next={nextProgramme} {...pages} />
					<ResultsTable programmes={programmes} />
					<Pieces programmes={programmes} />
					<CapacityTable programmes={programmes} />
					<FundedTable deliveries={deliveries} />
					<Pages list="after" title={t('funded.title')} next={nextDelivery} {...pages} />
				</>
			)}
			<Unmet unmet={unmet} due={due} />
			<PipelinePanel rows={pipeline} filter={filter}>
				<Pages list="afterNeed" title={t('pipeline.title')} next={nextNeed} {...pages} />
			</PipelinePanel>
			<p>
				{t('privacy')} {contribution('note')}
			</p>
			<ExportLinks filter={filter} />
		</Page>
	)
}

/** Pieces by category, folded where there are any. */
function Pieces({ programmes }: Pick<DonorView, 'programmes'>) {
	const t = useTranslations('contribution')
	if (programmes.every(({ pieces }) => pieces.length === 0)) return null
	return (
		<Fold title={t('pieces')} isAside>
			<PiecesTable programmes={programmes} />
		</Fold>
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
						<Fold title={t('byTheme')} isAside>
							<FigureTable
								caption={t('byTheme')}
								head={t('theme')}
								cells={unmet.byTheme}
								nameOf={name('themes')}
							/>
						</Fold>
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

type Lists = Partial<Record<'after' | 'afterProgramme' | 'afterNeed', string | undefined>>
type PagesProps = {
	list: keyof Lists
	title: string
	next: string | null
	/** What is read on the pages of all lists; it stays while one of them is turned. */
	listed: Lists
	filter: PipelineFilter
}

/** Links to the first and the next page of one list. */
function Pages({ list, title, next, listed, filter }: PagesProps) {
	const t = useTranslations()
	const isFirst = !listed[list]
	if (isFirst && !next) return null
	const address = (after?: string) =>
		`/overview?${new URLSearchParams(chosen({ ...filter, ...listed, [list]: after }))}`
	return (
		<nav aria-label={title} className={styles.links}>
			{!isFirst && (
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
