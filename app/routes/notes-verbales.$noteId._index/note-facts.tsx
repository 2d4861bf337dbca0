import { useTranslations } from 'use-intl/react'
import { InvitationActions } from '#app/components/record/note-table.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'

/** The contents of a note, and how its sender was verified. */
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

/** The people a note names, their posts, and the status of their invitations. */
export function NamedTable({ note }: { note: NoteView }) {
	const t = useTranslations('notesVerbales.people')
	const stages = useTranslations('posts.invitations.stage')
	const roles = useTranslations('common.roles')
	const invitations = useTranslations('posts.invitations')
	const head = [t('name'), t('role'), t('email'), t('phone'), t('post'), t('day'), t('invitation')]
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[...head, invitations('action')]}
			rows={note.people.map((person) => [
				<Name key="name" name={person.name} title={person.title} />,
				roles(person.role),
				<bdi key="email">{person.email}</bdi>,
				<bdi key="phone">{person.phone}</bdi>,
				person.postId ? (
					<a key="post" href={`/posts/${person.postId}`}>
						<UserText>{person.post || roles(person.role)}</UserText>
					</a>
				) : (
					t('newPost')
				),
				person.day ? <LocalDate key="day" value={person.day} /> : t('atOnce'),
				person.invitation ? stages(person.invitation.stage) : t('notYet'),
				person.invitation && <InvitationActions key="actions" {...person.invitation} name={person.name} />,
			])}
		/>
	)
}

const Name = ({ name, title }: { name: string; title: string }) => (
	<>
		<UserText>{name}</UserText>
		<br />
		<small>
			<UserText>{title}</UserText>
		</small>
	</>
)
