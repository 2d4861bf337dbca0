import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'

/** What a note says of itself, and how it was made sure that the mission sent it. */
export function NoteFacts({ note }: { note: NoteView }) {
	const t = useTranslations('notesVerbales')
	const { verifiedBy, verifiedAt } = note
	return (
		<FactList
			items={[
				{ label: t('state'), value: <a href={`/administration/states/${note.stateIso3}`}>{note.state}</a> },
				{ label: t('dated'), value: <LocalDate value={note.dated} /> },
				{ label: t('receivedOn'), value: <LocalDate value={note.receivedOn} /> },
				{ label: t('sender'), value: <bdi>{note.senderAddress}</bdi> },
				{
					label: t('listed'),
					value: note.listedAddress ? <bdi>{note.listedAddress}</bdi> : t('noListed'),
				},
				{ label: t('verified.label'), value: t(`verified.${(verifiedBy ?? 'no') as 'no'}`) },
				...(note.verification
					? [{ label: t('verified.how'), value: <UserText block>{note.verification}</UserText> }]
					: []),
				...(verifiedAt
					? [
							{
								label: t('verified.by'),
								value: (
									<>
										<bdi>{note.verifiedByName}</bdi>, <LocalDate value={verifiedAt} withTime />
									</>
								),
							},
						]
					: []),
				{
					label: t('recordedBy'),
					value: (
						<>
							<bdi>{note.recordedBy}</bdi>, <LocalDate value={note.recordedAt} withTime />
						</>
					),
				},
			]}
		/>
	)
}
