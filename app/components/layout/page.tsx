import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './page.module.css'
import { usePageTitle } from './page-title.tsx'

type Crumb = { href: string; label: string }

type PageProps = {
	title: string
	/** Stands in for the title in the browser's tab when the title has text of a person in it that is too long. */
	tabTitle?: string
	lead?: ReactNode
	breadcrumbs?: readonly Crumb[]
	actions?: ReactNode
	children?: ReactNode
}

/** The head of a page and what is on it. Names the document too. */
export function Page({ title, tabTitle, lead, breadcrumbs = [], actions, children }: PageProps) {
	usePageTitle(tabTitle ?? title)
	return (
		<>
			{breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
			<div className={styles.head}>
				<div className={styles.words}>
					<h1 dir="auto">{title}</h1>
					{lead && <div className={styles.lead}>{lead}</div>}
				</div>
				{actions && <div className={styles.actions}>{actions}</div>}
			</div>
			<div className={styles.content}>{children}</div>
		</>
	)
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
	const t = useTranslations('common')
	return (
		<nav className={styles.crumbs} aria-label={t('navigation.breadcrumbs')}>
			<ol>
				{crumbs.map(({ href, label }) => (
					<li key={href}>
						<a href={href}>
							<bdi>{label}</bdi>
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}
