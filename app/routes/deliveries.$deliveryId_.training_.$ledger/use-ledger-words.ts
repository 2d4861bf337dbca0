import { useFormatter, useTranslations } from 'use-intl/react'
import { useSay } from '#app/i18n/use-say.ts'

/** What a column is called, and what its codes mean. */
export function useLedgerWords() {
	const t = useTranslations('trainingRecords')
	const say = useSay('trainingRecords')
	const format = useFormatter()
	const titles: Partial<Record<string, string>> = {
		status: t('vetting.decision'),
		remark: t('vetting.remark'),
		preTest: t('results.preTest'),
		postTest: t('results.postTest'),
	}
	return {
		titleOf: (column: string) =>
			titles[column] ??
			(/^\d{4}-\d{2}-\d{2}$/.test(column)
				? format.dateTime(new Date(column), {
						day: 'numeric',
						month: 'short',
						year: 'numeric',
						timeZone: 'UTC',
					})
				: column),
		textOf: (column: string, value: string) => {
			if (value === 'present' || value === 'absent') return t(`attendance.${value}`)
			return column === 'status' && value ? say(`status.${value}`) : value
		},
	}
}
