import { useTranslations } from 'use-intl/react'
import { InvitationActions } from '#app/components/record/invitation-actions.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'

/** Whom a note names for which post, and what became of the invitation. */
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
