import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { ShownDelivery } from '#app/domain/deliveries/shown-deliveries.server.ts'
import styles from './board.module.css'

/** What is awaited next and on which day; that it is late is said in words too. */
export function NextDay({ next }: Pick<ShownDelivery, 'next'>) {
	const t = useTranslations('board')
	const milestones = useTranslations('timeline.milestones')
	if (!next) return t('nothingNext')
	return (
		<span className={next.overdue ? styles.late : undefined}>
			{milestones(next.what)}: <LocalDate value={next.on} />
			{next.overdue && ` (${t('late')})`}
		</span>
	)
}
