import { useFormatter } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'

/** Until when something has to wait, and the time at which that was said; both in ISO format. */
export type Wait = { until: string; now: string }

/** How long it is until then: `in 5 minutes`, in the reader's language. */
function TimeLeft({ until, now }: Wait) {
	const format = useFormatter()
	// Server and browser may bring different releases of the same language data.
	return <span suppressHydrationWarning>{format.relativeTime(new Date(until), new Date(now))}</span>
}

/** What stands for the tags `<wait>` and `<until>` in a text that says when to try again. */
export const waitParts = (wait: Wait) => ({
	wait: () => <TimeLeft {...wait} />,
	until: () => <LocalDate value={wait.until} withTime />,
})
