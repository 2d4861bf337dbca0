import { useTranslations } from 'use-intl/react'
import { InvitationActions } from '#app/components/record/note-table.tsx'
import { Place } from '#app/components/record/post-table.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Role } from '#workflows/roles.ts'

type Post = {
	id: string
	name: string
	email: string
	title: string
	role: Role
	stateIso3: string | null
	authorityId: string | null
	donor: string | null
	regions: string[]
}
type Places = { states: Readonly<Record<string, string>>; authorities: Readonly<Record<string, string>> }

const placeOf = ({ stateIso3, authorityId, donor, regions }: Post, { states, authorities }: Places) => ({
	state: stateIso3 && (states[stateIso3] ?? stateIso3),
	authority: (authorityId && authorities[authorityId]) || null,
	donor,
	regions,
})

type Invited = Post & {
	createdAt: Date
	expiresAt: Date
	stage: 'open' | 'lapsed' | 'accepted' | 'withdrawn'
}

/** Unused invitations: open, or expired. */
export function InvitationTable({
	invitations,
	places,
}: {
	invitations: readonly Invited[]
	places: Places
}) {
	const t = useTranslations('account.people')
	const posts = useTranslations('posts.invitations')
	const roles = useTranslations('common.roles')
	if (invitations.length === 0) return <p>{t('noInvitations')}</p>
	const told = [t('name'), t('email'), t('post'), t('place'), t('invitedOn'), t('until')]
	return (
		<Table
			caption={t('invitations')}
			captionHidden
			head={[...told, posts('head'), posts('action')]}
			rows={invitations.map((invited) => [
				<Who key="who" {...invited} />,
				<bdi key="email">{invited.email}</bdi>,
				roles(invited.role),
				<Place key="place" {...placeOf(invited, places)} />,
				<LocalDate key="on" value={invited.createdAt} />,
				<LocalDate key="until" value={invited.expiresAt} />,
				posts(`stage.${invited.stage}`),
				<InvitationActions key="actions" {...invited} />,
			])}
		/>
	)
}

const Who = ({ name, title }: { name: string; title: string }) => (
	<>
		<UserText>{name}</UserText>
		{title && (
			<>
				<br />
				<small>
					<UserText>{title}</UserText>
				</small>
			</>
		)}
	</>
)
