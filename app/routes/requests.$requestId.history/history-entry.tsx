import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/local-date.tsx'
import { type Status, StatusTag } from '#app/components/status-tag.tsx'
import { ToldList } from '#app/components/told-list.tsx'
import { useEventFieldWords } from '#app/components/use-event-words.ts'
import type { HistoryEntry } from '#app/domain/get-history.server.ts'
import styles from './history.module.css'

/** One thing that happened: what and who, when, how the status changed, and what was told with it. */
export function HistoryEntryItem({ entry }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	const words = useEventFieldWords()
	const sentence = useSentence()
	const labelOf = (name: string) => words(name).label
	return (
		<li className={styles.entry}>
			<h2>{sentence(entry)}</h2>
			<p className={styles.note}>
				<LocalDate value={entry.at} withTime />
				<Notes entry={entry} />
			</p>
			{entry.to && entry.from !== entry.to && (
				<p>
					{t('status')} <StatusTag {...statusOf(entry.chart, entry.to)} />
				</p>
			)}
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

function Notes({ entry: { need, onBehalfOf, internal } }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	const notes = [
		need && t('need', { rank: need }),
		onBehalfOf && t('onBehalfOf', { name: isolated(onBehalfOf) }),
		internal && t('internal'),
	]
	return notes.map((note) => note && <span key={note}>{note}</span>)
}

function useSentence() {
	const t = useTranslations('events')
	const roles = useTranslations('common.roles')
	type Key = Parameters<typeof t>[0]
	return ({ chart, event, actor, actorRole }: HistoryEntry) => {
		const role = actorRole as Parameters<typeof roles>[0]
		const who = { actor: actor ? isolated(actor) : roles(role) }
		const step = `${chart}.${event}.done` as Key
		const other = `other.${chart}${event.charAt(0).toUpperCase()}${event.slice(1)}` as Key
		return t.has(step) ? t(step, who) : t.has(other) ? t(other, who) : `${chart}.${event}`
	}
}

/** A name keeps its own direction inside a sentence of another language. */
const isolated = (name: string) => `\u2068${name}\u2069`

const statusOf = (chart: string, status: string) =>
	({ kind: chart === 'request' || chart === 'need' ? chart : 'delivery', status }) as Status
