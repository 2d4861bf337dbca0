import { useTranslations } from 'use-intl/react'
import { useSentence } from '#app/components/event/use-sentence.ts'
import fold from '#app/components/ui/fold.module.css'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { HistoryEntry } from '#app/domain/requests/history-entry.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import styles from './history.module.css'
import { HistoryEntryItem, useLocalWording } from './history-entry.tsx'

type HistoryDaysProps = {
	entries: readonly HistoryEntry[]
	/** Whether only these entries were asked for: then no day is folded. */
	isChosen: boolean
	/** Whether the first or the last day goes on, on the page before or after. */
	cut: { first: boolean; last: boolean }
}

/** The entries by day, in their order. The first day is open; the others say what happened. */
export function HistoryDays({ entries, isChosen, cut }: HistoryDaysProps) {
	const local = useLocalWording()
	const days = daysOf(entries)
	if (days.length === 0) return null
	return (
		<ol className={styles.days} {...local}>
			{days.map(([day, ofDay], index) => (
				<li key={day}>
					<details className={`${fold.fold} ${styles.day}`} open={isChosen || index === 0}>
						<DaySummary
							day={day}
							entries={ofDay}
							isWhole={!(cut.first && index === 0) && !(cut.last && index === days.length - 1)}
						/>
						<ol className={styles.entries}>
							{ofDay.map((entry) => (
								<HistoryEntryItem key={entry.id} entry={entry} isOfDay />
							))}
						</ol>
					</details>
				</li>
			))}
		</ol>
	)
}

/** Days as pages name them, which is by UTC. */
function daysOf(entries: readonly HistoryEntry[]): [day: string, HistoryEntry[]][] {
	const days = new Map<string, HistoryEntry[]>()
	for (const entry of entries) {
		const day = dayOfUtc(new Date(entry.at))
		const ofDay = days.get(day)
		if (ofDay) ofDay.push(entry)
		else days.set(day, [entry])
	}
	return [...days]
}

type DaySummaryProps = {
	day: string
	entries: readonly HistoryEntry[]
	/** Whether all entries of the day are on this page. */
	isWhole: boolean
}

/** While a day is folded its heading says what happened, each sentence once. */
function DaySummary({ day, entries, isWhole }: DaySummaryProps) {
	const t = useTranslations('history')
	const sentence = useSentence()
	return (
		<summary>
			<h2>
				<LocalDate value={day} />
			</h2>
			<span className={styles.count}>{isWhole && t('entries', { count: entries.length })}</span>
			<span className={styles.gist}>{[...new Set(entries.map((entry) => sentence(entry)))].join(' ')}</span>
		</summary>
	)
}
