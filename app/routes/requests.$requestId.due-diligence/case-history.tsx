import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import type { HistoryEntry } from '#app/domain/requests/told-entry.server.ts'
import styles from '../requests.$requestId.history/history.module.css'
import { HistoryEntryItem } from '../requests.$requestId.history/history-entry.tsx'
import { useTimeZone } from '../requests.$requestId.history/local-time.tsx'

/** Everything that happened to the case, the latest first as in the history of the request. */
export function CaseHistory({ entries }: { entries: readonly HistoryEntry[] }) {
	const t = useTranslations('dueDiligence')
	const zone = useTimeZone()
	return (
		<Panel title={t('history')} id="history">
			<ol className={styles.entries}>
				{entries.toReversed().map((entry) => (
					<HistoryEntryItem key={entry.id} entry={entry} zone={zone} />
				))}
			</ol>
		</Panel>
	)
}
