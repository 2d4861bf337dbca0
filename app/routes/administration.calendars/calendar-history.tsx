import { useFormatter, useTranslations } from 'use-intl/react'
import { inWeekOrder, useWeekday } from '#app/components/record/clock-summary.tsx'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'

type Days = {
	weekend: readonly number[]
	holidays: readonly string[]
	source?: string
	confirmed?: boolean
}
type Change = { id: string; at: Date; by: string; from: Days; to: Days }

/** Changes of the days off: who, when, and which. */
export function CalendarHistory({ title, history }: { title: string; history: readonly Change[] }) {
	return (
		<SettingHistoryTable
			rows={history.map(({ from, to, ...change }) => ({
				id: change.id,
				at: change.at,
				by: change.by,
				what: title,
				from: <DaysGone days={from} other={to} word="removed" />,
				to: (
					<>
						<DaysGone days={to} other={from} word="added" />
						<Origin days={to} />
					</>
				),
			}))}
		/>
	)
}

/** Where new days come from, if no administrator entered them. */
function Origin({ days: { source, confirmed } }: { days: Days }) {
	const t = useTranslations('settings.calendars')
	if (confirmed) return <div>{t('confirmedDays')}</div>
	return source ? <div>{t('fromLibrary')}</div> : null
}

type DaysGoneProps = { days: Days; other: Days; word: 'added' | 'removed' }

/** The days of rest, where they changed, and the holidays only in one of the two versions. */
function DaysGone({ days, other, word }: DaysGoneProps) {
	const t = useTranslations('settings.history')
	const format = useFormatter()
	const rest = inWeekOrder(days.weekend).map(useWeekday())
	const own = days.holidays.filter((day) => !other.holidays.includes(day))
	const sameRest = String(days.weekend) === String(other.weekend)
	if (sameRest && own.length === 0) return t('nothing')
	return (
		<>
			{!sameRest && <div>{t('rest', { days: format.list(rest) })}</div>}
			{own.length > 0 && <div>{t(word, { days: `\u2066${own.join(', ')}\u2069` })}</div>}
		</>
	)
}
