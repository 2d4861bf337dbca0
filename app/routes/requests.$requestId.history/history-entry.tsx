import { useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { ToldList } from '#app/components/mail/told-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { statusKind } from '#app/components/ui/status-kind.ts'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { HistoryEntry } from '#app/domain/requests/told-entry.server.ts'
import { type Say, sentenceOf } from './entry-words.ts'
import styles from './history.module.css'
import { LocalTime } from './local-time.tsx'

type EntryProps = { entry: HistoryEntry; zone: string | undefined }

/** One thing that happened: what and who, when, how the status changed, and what was told with it. */
export function HistoryEntryItem({ entry, zone }: EntryProps) {
	const words = useEventFieldWords()
	const sentence = useSentence()
	const labelOf = (name: string) => words(name).label
	return (
		<li className={styles.entry}>
			<h2>{sentence(entry)}</h2>
			<p className={styles.note}>
				<LocalDate value={entry.at} withTime />
				<LocalTime value={entry.at} zone={zone} />
				<Notes entry={entry} />
			</p>
			{entry.about && (
				<p>
					<UserText>{entry.about}</UserText>
				</p>
			)}
			<Moved entry={entry} />
			<ToldList fields={entry.fields} labelOf={labelOf} />
			{entry.groups.map(({ name, rows }) => (
				<section key={name}>
					<h3>{labelOf(name)}</h3>
					{rows.map((fields, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
						<ToldList key={index} fields={fields} labelOf={labelOf} />
					))}
				</section>
			))}
		</li>
	)
}

function Moved({ entry: { chart, from, to } }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	if (!to || from === to) return null
	const tag = (status: string) => <StatusTag {...statusOf(chart, status)} />
	return <p>{from ? t.rich('moved', { from: () => tag(from), to: () => tag(to) }) : tag(to)}</p>
}

function Notes({ entry: { need, onBehalfOf, actorRole, internal } }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	const followed = actorRole === 'system' ? 'onBehalfOf' : 'inPlaceOf'
	const notes = [
		need && t('need', { rank: need }),
		onBehalfOf && t(followed, { name: isolated(onBehalfOf) }),
		internal && t('internal'),
	]
	return notes.map((note) => note && <span key={note}>{note}</span>)
}

export function useSentence() {
	const sayings = {
		events: useTranslations('events') as unknown as Say,
		history: useTranslations('history') as unknown as Say,
		roles: useTranslations('common.roles') as unknown as Say,
	}
	return (entry: Parameters<typeof sentenceOf>[0]) => sentenceOf(entry, sayings, isolated)
}

/** A name keeps its own direction inside a sentence of another language. */
const isolated = (name: string) => `\u2068${name}\u2069`

const statusOf = (chart: string, status: string) => ({ kind: statusKind(chart), status }) as Status
