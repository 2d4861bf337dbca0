import { useLocation } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useWorkRun } from '../record/work-run.tsx'
import styles from './page-tabs.module.css'

/** One page of a record. A number says how many entries wait there. */
export type Tab = { href: string; label: string; count?: number | undefined }

/** The pages of a record, as links with addresses of their own. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
	const t = useTranslations('common.navigation')
	const format = useFormatter()
	const { pathname } = useLocation()
	const onTheWay = useWorkRun()
	return (
		<nav className={styles.tabs} aria-label={t('record')}>
			<ul>
				{tabs.map(({ href, label, count }) => (
					<li key={href}>
						<a href={onTheWay(href)} aria-current={pathname === href ? 'page' : undefined}>
							{label}
							{count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
