import { useFormatter, useTranslations } from 'use-intl/react'
import styles from './days-left.module.css'

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
