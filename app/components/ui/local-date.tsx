import { useLanguage } from '#app/i18n/provider.tsx'
import { intlLocales, type Language } from '#workflows/languages.ts'

type LocalDateProps = {
	/** A day (`YYYY-MM-DD`) or a moment. */
	value: string | Date
	/** `only`: below a heading that names the day. */
	withTime?: boolean | 'only'
	/** Below an element with `data-local` the reader's local time is added. */
	alsoLocal?: boolean
	/** With the month abbreviated, as in a column of dates. */
	short?: boolean
}

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const

/** The formats of each language, with and without time and day; making one takes longer than rendering a page's table. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: Language, withTime: boolean | 'only', short: boolean) {
	const key = `${language} ${withTime} ${short}`
	const known = formats.get(key)
	if (known) return known
	const parts =
		withTime === 'only'
			? { ...time, timeZone: day.timeZone }
			: { ...day, ...(short && { month: 'short' as const }), ...(withTime && time) }
	const made = new Intl.DateTimeFormat(intlLocales[language], parts)
	formats.set(key, made)
	return made
}

/** A date in the format of the reader's language. Always UTC, so that two readers name the same day. */
export function LocalDate({ value, withTime = false, alsoLocal = false, short = false }: LocalDateProps) {
	const format = formatOf(useLanguage(), withTime, short)
	const date = new Date(value)
	const iso = date.toISOString()
	return (
		// Server and browser may use different releases of the same calendar data.
		<time
			dateTime={withTime ? iso : iso.slice(0, 10)}
			suppressHydrationWarning
			{...(alsoLocal && { 'data-moment': '' })}
		>
			{format.format(date)}
		</time>
	)
}
