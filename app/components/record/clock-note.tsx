import { useFormatter, useTranslations } from 'use-intl/react'
import styles from './clock-summary.module.css'

type ClockNoteProps = {
	calendar: {
		state: string
		weekend: readonly number[]
		timeZone: string
		holidays: 'set' | 'sample' | 'none'
	}
}

// A week that begins on a Sunday, as days of the week are counted.
const dayOfWeek = (day: number) => new Date(Date.UTC(2024, 0, 7 + day))

// Those that the operator has set are taken to be all there are.
const known = { sample: 'sample', none: 'noHolidays' } as const

/** On which days working days are counted, and what is not known of them yet. */
export function ClockNote({ calendar: { state, weekend, timeZone, holidays } }: ClockNoteProps) {
	const t = useTranslations('clocks.note')
	const format = useFormatter()
	const days = weekend.map((day) => format.dateTime(dayOfWeek(day), { weekday: 'long', timeZone: 'UTC' }))
	const values = { state: `\u2068${state}\u2069`, timeZone: `\u2068${timeZone}\u2069` }
	return (
		<p className={styles.note} suppressHydrationWarning>
			{t('calendars', { ...values, weekend: format.list(days) })}{' '}
			{holidays !== 'set' && `${t(known[holidays])} `}
			{t('rule')}
		</p>
	)
}
