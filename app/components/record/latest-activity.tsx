import { useTranslations } from 'use-intl/react'
import { useSentence } from '../event/use-sentence.ts'
import { ChangedMark } from '../ui/changed-mark.tsx'
import { Fold } from '../ui/fold.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './latest-activity.module.css'

type Entry = {
	id: string
	at: Date | string
	chart: string
	event: string
	/** Null where no person is named; the role then stands for it. */
	actor: string | null
	actorRole: string
	/** Whether the reader did it. */
	isOwn: boolean
}

type LatestActivityProps = {
	entries: readonly Entry[]
	/** The history that has all of them. */
	href: string
	/** Of the reader's last visit, if there was one: what others did later is marked. */
	since: Date | string | null | undefined
}

/** The words of the part, for the pages that show it. */
export const activityWords = ['latestActivity', 'events', 'history.done', 'history.unannounced'] as const

/** What last happened on a record, as far as the reader may read its history, with a link to all of it. */
export function LatestActivity({ entries, href, since }: LatestActivityProps) {
	const t = useTranslations('latestActivity')
	const sentence = useSentence()
	if (entries.length === 0) return null
	const isNew = ({ at, isOwn }: Entry) => !isOwn && Boolean(since) && new Date(at) > new Date(since ?? at)
	return (
		<Fold title={t('title')} id="activity">
			<ol className={styles.entries}>
				{entries.map((entry) => (
					<li key={entry.id}>
						<LocalDate value={entry.at} short />
						<span>
							{isNew(entry) && <ChangedMark />}
							{sentence(entry)}
						</span>
					</li>
				))}
			</ol>
			<p className={styles.all}>
				<a href={href}>{t('all')}</a>
			</p>
		</Fold>
	)
}
