import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'

/** The time zone of the reader, once the browser has told it; until then, and where it is UTC, none. */
export function useTimeZone(): string | undefined {
	const [zone, setZone] = useState<string>()
	useEffect(() => {
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
		if (timeZone !== 'UTC') setZone(timeZone)
	}, [])
	return zone
}

/** The same moment as the reader's own clocks showed it. */
export function LocalTime({ value, zone }: { value: Date; zone: string | undefined }) {
	const t = useTranslations('history')
	const format = useFormatter()
	if (!zone) return null
	const time = format.dateTime(new Date(value), {
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: zone,
	})
	return <span>{t('local', { time })}</span>
}
