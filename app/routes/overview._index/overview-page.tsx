import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LARGEST_HIDDEN } from '#app/domain/figures/figures.ts'
import { exportFormats } from '#app/forms/lists/list-export.ts'
import styles from './overview.module.css'

type Table = 'programmes' | 'pieces' | 'deliveries' | 'pipeline'

type OverviewPageProps = {
	/** Undefined for the overview. */
	part?: 'deliveries' | 'needs'
	donor: string | null
	/** The tables of this page that can be taken away, and what they are filtered by. */
	tables: readonly Table[]
	filter?: Record<string, string | undefined>
	/** How the figures of this page are made, besides what is said on all of them. */
	note?: string
	children: ReactNode
}

/** One of the pages of a donor's figures: what it funds in short, its deliveries, and needs without a programme. */
export function OverviewPage({ part, donor, tables, filter = {}, note, children }: OverviewPageProps) {
	const t = useTranslations('overview')
	const names = { deliveries: t('funded.title'), needs: t('unmet.title') }
	return (
		<Page
			title={t('title')}
			tabTitle={part ? `${t('title')}: ${names[part]}` : t('title')}
			lead={<p>{donor ? t('lead', { donor }) : t('leadNobody')}</p>}
			tabs={[
				{ href: '/overview', label: t('title') },
				{ href: '/overview/deliveries', label: names.deliveries },
				{ href: '/overview/needs', label: names.needs },
			]}
		>
			{children}
			<p className={styles.note}>
				{t('privacy', { most: LARGEST_HIDDEN })} {note}
			</p>
			<ExportLinks tables={tables} filter={filter} />
		</Page>
	)
}

/** Downloads of the tables of a page, as filtered. */
function ExportLinks({ tables, filter }: Required<Pick<OverviewPageProps, 'tables' | 'filter'>>) {
	const t = useTranslations('overview')
	return (
		<Fold title={t('export.title')} isAside>
			<div className={styles.links}>
				{tables.flatMap((part) =>
					exportFormats.map((format) => (
						<LinkButton
							key={`${part} ${format}`}
							href={`/overview.${format}?${new URLSearchParams(chosen({ part, ...filter }))}`}
							tone="secondary"
						>
							{t(`export.${format}`, { table: t(`export.${part}`) })}
						</LinkButton>
					)),
				)}
			</div>
		</Fold>
	)
}

/** The pairs of an address: what is chosen. */
const chosen = (values: Record<string, string | undefined>) =>
	Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)

type PagesProps = {
	/** The address of the list with what it is filtered by, and the name of its cursor in it. */
	address: string
	filter?: Record<string, string | undefined>
	cursor: string
	title: string
	isFirst: boolean
	next: string | null
}

/** Links to the first and the next page of a list. */
export function Pages({ address, filter = {}, cursor, title, isFirst, next }: PagesProps) {
	const t = useTranslations()
	if (isFirst && !next) return null
	const page = (after?: string) =>
		`${address}?${new URLSearchParams(chosen({ ...filter, [cursor]: after }))}`.replace(/\?$/, '')
	return (
		<nav aria-label={title} className={styles.links}>
			{!isFirst && (
				<LinkButton tone="quiet" href={page()}>
					{t('overview.funded.first')}
				</LinkButton>
			)}
			{next && (
				<LinkButton tone="secondary" href={page(next)}>
					{t('common.next')}
				</LinkButton>
			)}
		</nav>
	)
}
