import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import type { FigureHead, Figures } from '#app/domain/figures/get-figures.server.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import styles from './figures.module.css'
import { Filters } from './filters.tsx'

/** The pages of figures after the overview, by the last part of their address. */
export const figureParts = ['needs', 'time', 'results'] as const
export type FigurePart = (typeof figureParts)[number]

type FiguresPageProps = {
	/** Undefined for the overview. */
	part?: FigurePart
	/** Steps are of every page: they tell whether there is anything. */
	figures: Figures<'steps'>
	actions?: ReactNode
	/** What the reader has just done, above the filters. */
	notices?: ReactNode
	/** What is counted: left out until figures exist. */
	children: ReactNode
}

/** One of the pages of figures: they share their head, filters and source. */
export function FiguresPage({ part, figures, actions, notices, children }: FiguresPageProps) {
	const t = useTranslations('figures')
	const charts = useTranslations('charts.notes')
	const address = part ? `/figures/${part}` : '/figures'
	return (
		<Page
			title={t('title')}
			tabTitle={part ? `${t('title')}: ${t(`parts.${part}`)}` : t('title')}
			lead={
				<>
					<p>{t(`lead.${figures.whose}`)}</p>
					{figures.asAt && (
						<p className={styles.note}>
							{t.rich('asAt', { when: () => <LocalDate value={figures.asAt ?? ''} withTime /> })}
						</p>
					)}
				</>
			}
			actions={
				<>
					<LinkButton tone="quiet" href="/figures/definitions">
						{t('definitionsLink')}
					</LinkButton>
					{figures.asAt && <Exports {...figures} />}
					{actions}
				</>
			}
			tabs={useFigureTabs(figures)}
		>
			{notices}
			<Filters {...figures} address={address} />
			{figures.asAt ? (
				<>
					<NoNeeds {...figures} address={address} />
					{children}
					<p className={styles.note}>{charts('source', { source: charts('system') })}</p>
				</>
			) : (
				<Empty title={t('notCounted.title')}>
					<p>{t('notCounted.body')}</p>
				</Empty>
			)}
		</Page>
	)
}

type NoNeedsProps = Pick<Figures<'steps'>, 'steps' | 'period' | 'filter'> & { address: string }

/** That no step ended in the period, with the way to all years. */
function NoNeeds({ steps, period, filter, address }: NoNeedsProps) {
	const t = useTranslations('figures')
	const nameOf = usePeriodName()
	if (steps.some(({ n }) => n > 0)) return null
	return (
		<p className={styles.unknown} role="note">
			{t('none')}{' '}
			{period !== 'all' && (
				<a href={`${address}?${new URLSearchParams({ period: 'all', ...filter })}`}>{nameOf('all')}</a>
			)}
		</p>
	)
}

/** The numbers of all these pages as files. */
function Exports({ period, filter }: Pick<FigureHead, 'period' | 'filter'>) {
	const t = useTranslations('figures.file')
	const asked = new URLSearchParams({ period, ...filter })
	return exportFormats.map((format) => (
		<LinkButton key={format} tone="quiet" href={`/figures/export/figures.${format}?${asked}`}>
			{t(format)}
		</LinkButton>
	))
}

/** The pages of figures, each with the period and filters of this one. */
function useFigureTabs({ period, filter }: Pick<FigureHead, 'period' | 'filter'>) {
	const t = useTranslations('figures.parts')
	const asked = new URLSearchParams({ period, ...filter })
	return [
		{ href: `/figures?${asked}`, label: t('overview') },
		...figureParts.map((part) => ({ href: `/figures/${part}?${asked}`, label: t(part) })),
	]
}
