import { useTranslations } from 'use-intl/react'
import { ClockNote } from '#app/components/record/clock-note.tsx'
import { ClockSummary } from '#app/components/record/clock-summary.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { NeedClock } from '#app/domain/clocks/get-clocks.server.ts'

/** How long each side has had the need, and whose clock runs now. Before it is decided it has none of its own. */
export function ClockPanel({ clock: { clock, reader, calendar } }: { clock: NeedClock }) {
	const t = useTranslations('clocks')
	if (!clock) return null
	return (
		<Panel title={t('title')} id="clock">
			<ClockSummary reader={reader} clock={clock} stopped={t('now.stopped')} />
			<ClockNote calendar={calendar} />
		</Panel>
	)
}
