import { useFormatter, useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import type { ForeseenStep } from '#workflows/foreseen.ts'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './foreseen-note.module.css'

type ForeseenNoteProps = { group: EventGroup; foreseen: ForeseenStep | undefined }

/** What a step will do, by when the next one is due and who is notified, before its button: in the words of the chart that decides on it. */
export function ForeseenNote({ group, foreseen }: ForeseenNoteProps) {
	const t = useTranslations('events.foreseen')
	const format = useFormatter()
	const statusOf = useStatusWord(group)
	if (!foreseen) return null
	const { next, due, follows, informs } = foreseen
	return (
		<div className={styles.note}>
			<p>{t('title')}</p>
			<ul>
				{next && <li>{t.rich('next', { status: () => <strong>{statusOf(next)}</strong> })}</li>}
				{due && (
					<li>{t.rich(`due.${due.unit}`, { count: due.left, day: () => <LocalDate value={due.on} /> })}</li>
				)}
				{follows.map((each) => (
					<li key={each}>{t(`follows.${each}`)}</li>
				))}
				<li>
					{informs.length === 0
						? t('nobody')
						: t('informs', { parties: format.list(informs.map((party) => t(`parties.${party}`))) })}
				</li>
			</ul>
		</div>
	)
}

type StatusKey = Parameters<ReturnType<typeof useTranslations<'status'>>>[0]

/** A status in words; those of the three kinds of delivery are words of one list. */
function useStatusWord(group: EventGroup) {
	const t = useTranslations('status')
	const list = group === 'request' || group === 'need' || group === 'dueDiligence' ? group : 'delivery'
	return (status: string) => t(`${list}.${status}` as StatusKey)
}
