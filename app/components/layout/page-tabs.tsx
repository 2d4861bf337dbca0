import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useWorkRun } from '../record/work-run.tsx'
import { CappedCount } from '../ui/capped-count.tsx'
import styles from './page-tabs.module.css'

/** One page of a record. A number says how many entries wait there. */
export type Tab = {
	href: string
	label: string
	count?: number | undefined
	/** As far as the entries were counted. */
	most?: number
}

/** The pages of a record, as links with addresses of their own. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
	const t = useTranslations('common.navigation')
	const { pathname } = useLocation()
	const onTheWay = useWorkRun()
	return (
		<nav className={styles.tabs} aria-label={t('record')}>
			<ul>
				{tabs.map(({ href, label, count, most }) => (
					<li key={href}>
						<a
							href={onTheWay(href)}
							aria-current={pathname === href.replace(/\?.*$/, '') ? 'page' : undefined}
						>
							{label}
							{count !== undefined && (
								<span className={styles.count}>
									<CappedCount count={count} most={most} />
								</span>
							)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
