import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'

type NoteRow = {
	id: string
	number: string
	state: string
	dated: Date
	receivedOn: Date
	posts: number
	stage: 'toVerify' | 'ready' | 'invited'
}

/** Notes verbales with where each of them stands. */
export function NoteTable({ notes }: { notes: readonly NoteRow[] }) {
	const t = useTranslations('notesVerbales')
	const format = useFormatter()
	return (
		<Table
			caption={t('table')}
			captionHidden
			head={[t('number'), t('state'), t('dated'), t('receivedOn'), t('posts'), t('stage.head')]}
			numeric={[4]}
			rows={notes.map(({ id, number, state, dated, receivedOn, posts, stage }) => [
				<a key={id} href={`/notes-verbales/${id}`}>
					<bdi>{number}</bdi>
				</a>,
				state,
				<LocalDate key="dated" value={dated} />,
				<LocalDate key="received" value={receivedOn} />,
				format.number(posts),
				t(`stage.${stage}`),
			])}
		/>
	)
}
