import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './since-look.module.css'

type Changes = {
	since: Date | string
	/** Entries of the history by their kind. */
	counts: readonly { kind: 'steps' | 'decisions' | 'deliveries' | 'drafting' | 'messages'; count: number }[]
	/** Needs that were decided on. */
	decided: readonly string[]
	/** How many answers the State has changed. */
	answers?: number
}

type SinceLookProps = {
	/** Null where nothing happened. */
	since: Changes | null
	requestId: string
	/** The need, where the record is one or belongs to one. */
	needId?: string
	/** The needs by whose numbers decisions are named. */
	needs?: readonly { id: string; number: string }[]
}

/** The words of the box, for the pages that show it. */
export const sinceWords = (data: unknown): WordsPath[] =>
	loaded<{ since?: unknown }>(data)?.since ? ['sinceLook'] : []

/** What others did on a record since the reader last looked, with links to it. */
export function SinceLook(props: SinceLookProps) {
	return props.since && <ChangesBox {...props} since={props.since} />
}

type ChangesBoxProps = SinceLookProps & { since: Changes }

function ChangesBox({
	since: { since, counts, decided, answers = 0 },
	requestId,
	needId,
	needs = [],
}: ChangesBoxProps) {
	const t = useTranslations('sinceLook')
	const request = `/requests/${requestId}`
	const messages = `${request}/messages${needId ? `?need=${needId}` : ''}`
	const historyOf = (kind: string) =>
		`${request}/history?${new URLSearchParams({
			kind,
			from: dayOfUtc(new Date(since)),
			...(needId && { need: needId }),
		})}`
	const named = needs.filter(({ id }) => decided.includes(id))
	return (
		<SinceBox since={since}>
			{counts.map(({ kind, count }) => (
				<li key={kind}>
					<a href={kind === 'messages' ? messages : historyOf(kind)}>{t(kind, { count })}</a>
				</li>
			))}
			{answers > 0 && (
				<li>
					<a href={`${request}/filing`}>{t('answers', { count: answers })}</a>
				</li>
			)}
			{named.map(({ id, number }) => (
				<li key={id}>
					<a href={`${request}/needs/${id}`}>{t('decided', { number })}</a>
				</li>
			))}
		</SinceBox>
	)
}

/** The box itself: what happened since, as items of a list. */
export function SinceBox({ since, children }: { since: Date | string; children: ReactNode }) {
	const t = useTranslations('sinceLook')
	return (
		<section className={styles.box} aria-labelledby="since">
			<h2 id="since">{t.rich('title', { day: () => <LocalDate value={since} /> })}</h2>
			<ul>{children}</ul>
		</section>
	)
}
