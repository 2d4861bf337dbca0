import { useFormatter, useTranslations } from 'use-intl/react'
import { type DueMilestone, dueKey } from '#workflows/delivery/milestones.ts'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './days-left.module.css'
import nextDayStyles from './next-day.module.css'

type NextDayProps = { next: (DueMilestone & { overdue: boolean }) | null }

/** The next planned step of a delivery and its day; that it is overdue is stated in words too. */
export function NextDay({ next }: NextDayProps) {
	const t = useTranslations('board')
	const milestones = useTranslations('timeline')
	const common = useTranslations('common')
	if (!next) return t('nothingNext')
	return (
		<span className={next.overdue ? nextDayStyles.late : undefined}>
			{common.rich('labelledPart', {
				label: milestones(dueKey(next)),
				value: () => <LocalDate value={next.on} short />,
			})}
			{next.overdue && ` (${t('late')})`}
		</span>
	)
}

type DaysLeftProps = { days: number; isOverdue: boolean }

/** The working days until something is due, or since it is overdue, which is said in words. */
export function DaysLeft({ days, isOverdue }: DaysLeftProps) {
	const t = useTranslations('lists.left')
	const format = useFormatter()
	return isOverdue ? (
		<strong className={styles.late}>{t('overdue', { days })}</strong>
	) : (
		<span>{format.number(days)}</span>
	)
}
