import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'

type NoteRow = {
	id: string
	number: string
	dated: Date
	receivedOn: Date
	posts: number
	stage: 'toVerify' | 'ready' | 'invited'
}

/** Notes verbales of a State with the status of each. */
export function NoteTable({ notes }: { notes: readonly NoteRow[] }) {
	const t = useTranslations('notesVerbales')
	const format = useFormatter()
	return (
		<Table
			caption={t('table')}
			captionHidden
			head={[t('number'), t('dated'), t('receivedOn'), t('posts'), t('stage.head')]}
			numeric={[3]}
			rows={notes.map(({ id, number, dated, receivedOn, posts, stage }) => [
				<a key={id} href={`/notes-verbales/${id}`}>
					<bdi>{number}</bdi>
				</a>,
				<LocalDate key="dated" value={dated} />,
				<LocalDate key="received" value={receivedOn} />,
				format.number(posts),
				t(`stage.${stage}`),
			])}
		/>
	)
}

type Invitation = { id: string; name: string; stage: 'open' | 'lapsed' | 'accepted' | 'withdrawn' }

/** Sends an unused invitation again, or withdraws an open one. */
export function InvitationActions({ id, name, stage }: Invitation) {
	const t = useTranslations('posts.invitations')
	if (stage !== 'open' && stage !== 'lapsed') return null
	return (
		<>
			<form method="post">
				<input type="hidden" name="invitationId" value={id} />
				<input type="hidden" name="intent" value="anew" />
				<Button tone="secondary" aria-label={t('anewOne', { name })}>
					{t('anew')}
				</Button>
			</form>
			{stage === 'open' && (
				<form method="post">
					<input type="hidden" name="invitationId" value={id} />
					<input type="hidden" name="intent" value="withdraw" />
					<Button tone="quiet" aria-label={t('withdrawOne', { name })}>
						{t('withdraw')}
					</Button>
				</form>
			)}
		</>
	)
}
