import { useTranslations } from 'use-intl/react'
import type { Milestone } from '#workflows/delivery/milestones.ts'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './next-day.module.css'

type NextDayProps = { next: { what: Milestone; on: string; overdue: boolean } | null }

/** The next planned step of a delivery and its day; that it is overdue is stated in words too. */
export function NextDay({ next }: NextDayProps) {
	const t = useTranslations('board')
	const milestones = useTranslations('timeline.milestones')
	const common = useTranslations('common')
	if (!next) return t('nothingNext')
	return (
		<span className={next.overdue ? styles.late : undefined}>
			{common.rich('labelledPart', {
				label: milestones(next.what),
				value: () => <LocalDate value={next.on} short />,
			})}
			{next.overdue && ` (${t('late')})`}
		</span>
	)
}
