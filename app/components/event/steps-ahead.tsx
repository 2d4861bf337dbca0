import { useFormatter, useTranslations } from 'use-intl/react'
import type { EventForm, EventGroup } from '#app/forms/event-forms.ts'
import { useSay } from '#app/i18n/use-say.ts'
import type { ForeseenStep } from '#workflows/foreseen.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { statusKind } from '#workflows/status-line.ts'
import { useWorkRun } from '../record/work-run.tsx'
import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './foreseen-note.module.css'
import { useEventWords } from './use-event-words.ts'

type StepsAheadProps = {
	/** The workflow of these events. */
	group: EventGroup
	steps: readonly { type: string; roles: readonly ActingRole[]; yours: boolean }[]
	/** Text where there are no next steps. */
	none: string
}

/** The next steps and their actors. */
export function StepsAhead({ group, steps, none }: StepsAheadProps) {
	const t = useTranslations('needs.next')
	const common = useTranslations('common')
	const words = useEventWords()
	if (steps.length === 0) return <p>{none}</p>
	return (
		<FactList
			items={steps.map(({ type, roles, yours }) => ({
				label: words(group, type).label,
				value: (
					<>
						{roles.map((role) => (
							<div key={role}>{common(`roles.${role}`)}</div>
						))}
						{yours && <strong>{t('yours')}</strong>}
					</>
				),
			}))}
		/>
	)
}

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

/** A status in words; those of the three kinds of delivery are words of one list. */
function useStatusWord(group: EventGroup) {
	const t = useSay('status')
	return (status: string) => t(`${statusKind(group)}.${status}`)
}

type NextActionProps = {
	group: EventGroup
	ahead: readonly { type: string; yours: boolean }[]
	forms: readonly EventForm[]
	/** The pages on which steps are taken that have no form here, by step. */
	elsewhere?: Readonly<Record<string, string>>
}

/** The reader's next step as a button in the head of a record: it leads to the form, or to the page with it. */
export function NextAction({ group, ahead, forms, elsewhere = {} }: NextActionProps) {
	const words = useEventWords()
	const onTheWay = useWorkRun()
	const isHere = (type: string) => forms.some((form) => form.type === type && !form.danger)
	const next = ahead.find(({ type, yours }) => yours && (Object.hasOwn(elsewhere, type) || isHere(type)))
	if (!next) return null
	const page = elsewhere[next.type]
	return <LinkButton href={page ? onTheWay(page) : '#steps'}>{words(group, next.type).label}</LinkButton>
}
