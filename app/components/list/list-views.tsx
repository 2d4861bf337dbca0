import { useFormatter, useTranslations } from 'use-intl/react'
import { type ListAddress, viewQuery } from '#app/forms/lists/list-address.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import tabStyles from '../layout/page-tabs.module.css'
import styles from './list-bar.module.css'
import { LinkMenu } from './list-menu.tsx'

/** A view as a tab; those without an id come with the role. */
type ViewTab = {
	id: string | null
	label: string
	query: string
	isOwn: boolean
	/** The number of its rows, where it is known without counting them for the tab. */
	count?: number | undefined
}

type ListViewsProps = { list: ListName; path: string; address: ListAddress; views: readonly ViewTab[] }

const TABS = 9

/** The address of a view: what it keeps, and its id, by which its tab is known once something was changed. */
const hrefOf = (path: string, { id, query }: ViewTab) => {
	const whole = [query, ...(id ? [`view=${id}`] : [])].filter(Boolean).join('&')
	return whole ? `${path}?${whole}` : path
}

/** The saved views of a list as tabs, and what can be done with the present one. */
export function ListViews({ list, path, address, views }: ListViewsProps) {
	const t = useTranslations('lists.views')
	const format = useFormatter()
	const query = viewQuery(address)
	const current =
		views.find(({ id }) => id !== null && id === address.view) ?? views.find((view) => view.query === query)
	const [shown, folded] = [views.slice(0, TABS), views.slice(TABS)]
	const asked = new URLSearchParams({ list, query })
	const link = (view: ViewTab) => (
		<a href={hrefOf(path, view)} aria-current={view === current ? 'page' : undefined}>
			<bdi>{view.label}</bdi>
			{view.count !== undefined && <span className={tabStyles.count}>{format.number(view.count)}</span>}
		</a>
	)
	return (
		<div className={styles.views}>
			<nav className={tabStyles.tabs} aria-label={t('label')}>
				<ul>
					{shown.map((view) => (
						<li key={view.id ?? view.query}>{link(view)}</li>
					))}
					<li>
						<a href={`/views/new?${asked}`}>{t('save')}</a>
					</li>
				</ul>
			</nav>
			{folded.length > 0 && (
				<LinkMenu
					label={t('more')}
					links={folded.map((view) => ({
						href: hrefOf(path, view),
						label: view.label,
						isCurrent: view === current,
					}))}
				/>
			)}
			{current?.id && (
				<p className={styles.edit}>
					<a href={`/views/${current.id}`}>{t('edit')}</a>
					{current.isOwn && current.query !== query && (
						<a href={`/views/${current.id}?${new URLSearchParams({ query })}`}>{t('update')}</a>
					)}
				</p>
			)}
		</div>
	)
}
