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
	/** Whether pages below its address are parts of it. */
	hasParts?: boolean
}

const currentAt = (pathname: string, address: string, hasParts: boolean) => {
	if (pathname === address) return 'page'
	return hasParts && pathname.startsWith(`${address}/`) ? 'true' : undefined
}

/** The pages of a record, as links with addresses of their own. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
	const t = useTranslations('common.navigation')
	const { pathname } = useLocation()
	const onTheWay = useWorkRun()
	return (
		<nav className={styles.tabs} aria-label={t('record')}>
			<ul>
				{tabs.map(({ href, label, count, most, hasParts = false }) => (
					<li key={href}>
						<a href={onTheWay(href)} aria-current={currentAt(pathname, href.replace(/\?.*$/, ''), hasParts)}>
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
