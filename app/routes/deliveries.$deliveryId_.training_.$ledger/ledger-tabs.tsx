import { useTranslations } from 'use-intl/react'
import tabStyles from '#app/components/layout/page-tabs.module.css'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import type { LedgerName } from '#app/forms/lists/ledger-list.ts'

type LedgerTabsProps = { id: string; tabs: LedgerPage['tabs']; current: LedgerName | null }

/** The parts of the training records: the course, then each ledger with how many of its people are complete. */
export function LedgerTabs({ id, tabs, current }: LedgerTabsProps) {
	const t = useTranslations('trainingRecords.ledger')
	const here = `/deliveries/${id}/training`
	return (
		<nav className={tabStyles.tabs} aria-label={t('label')}>
			<ul>
				<li>
					<a href={here} aria-current={current === null ? 'page' : undefined}>
						{t('tabs.course')}
					</a>
				</li>
				{tabs.map(({ name, done, of }) => (
					<li key={name}>
						<a href={`${here}/${name}`} aria-current={current === name ? 'page' : undefined}>
							{t(`tabs.${name}`)} <span className={tabStyles.count}>{t('done', { done, of })}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
