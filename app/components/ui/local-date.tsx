import { useFormatter } from 'use-intl/react'

type LocalDateProps = {
	/** A day (`YYYY-MM-DD`) or a moment. */
	value: string | Date
	withTime?: boolean
	/** Below an element with `data-local` the reader's local time is added. */
	alsoLocal?: boolean
}

/** A date in the format of the reader's language. Always UTC, so that two readers name the same day. */
export function LocalDate({ value, withTime = false, alsoLocal = false }: LocalDateProps) {
	const format = useFormatter()
	const date = new Date(value)
	const iso = date.toISOString()
	const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
	const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
	return (
		// Server and browser may use different releases of the same calendar data.
		<time
			dateTime={withTime ? iso : iso.slice(0, 10)}
			suppressHydrationWarning
			{...(alsoLocal && { 'data-moment': '' })}
		>
			{format.dateTime(date, withTime ? { ...day, ...time } : day)}
		</time>
	)
}
