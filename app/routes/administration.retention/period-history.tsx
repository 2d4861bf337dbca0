import { useTranslations } from 'use-intl/react'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import { periods, type RetentionClass } from '#workflows/retention-periods.ts'

type Change = { id: string; at: Date; by: string; key: string; from: number; to: number }

/** Changes of retention periods: who, when, from what and to what. */
export function PeriodHistory({ history }: { history: readonly Change[] }) {
	const t = useTranslations('retention')
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => {
				const { unit } = periods[key as RetentionClass] ?? periods.doorLog
				const length = (count: number) => t(`amount.${unit}`, { count })
				const title = `classes.${key}.title` as Parameters<typeof t>[0]
				return { ...change, what: t.has(title) ? t(title) : key, from: length(from), to: length(to) }
			})}
		/>
	)
}
