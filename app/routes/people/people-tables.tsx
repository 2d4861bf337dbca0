import { useTranslations } from 'use-intl/react'
import { InvitationActions } from '#app/components/record/note-table.tsx'
import { Place } from '#app/components/record/post-table.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
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
type Places = { states: Record<string, string>; authorities: Record<string, string> }

const placeOf = ({ stateIso3, authorityId, donor, regions }: Post, { states, authorities }: Places) => ({
	state: stateIso3 && (states[stateIso3] ?? stateIso3),
	authority: (authorityId && authorities[authorityId]) || null,
	donor,
	regions,
})

type Listed = Post & { createdAt: Date; suspendedAt: Date | null; leftAt: Date | null }

/** Everybody with an account. */
export function PeopleTable({ people, places }: { people: readonly Listed[]; places: Places }) {
	const t = useTranslations('account.people')
	if (people.length === 0)
		return (
			<Empty title={t('nobody')}>
				<p>{t('nobodyBody')}</p>
			</Empty>
		)
	return (
		<Table
			caption={t('table')}
			captionHidden
			head={[t('name'), t('email'), t('post'), t('place'), t('since')]}
			rows={people.map((person) => [
				<Who key="who" {...person} href={`/people/${person.id}`} />,
				<bdi key="email">{person.email}</bdi>,
				<PostName key="post" {...person} />,
				<Place key="place" {...placeOf(person, places)} />,
				<LocalDate key="since" value={person.createdAt} />,
			])}
		/>
	)
}

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

const Who = ({ name, title, href }: { name: string; title: string; href?: string | undefined }) => (
	<>
		{href ? (
			<a href={href}>
				<UserText>{name}</UserText>
			</a>
		) : (
			<UserText>{name}</UserText>
		)}
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

function PostName({ role, suspendedAt, leftAt }: Listed) {
	const t = useTranslations('common.roles')
	const status = useTranslations('personPage.status')
	if (!suspendedAt) return t(role)
	return `${t(role)} (${status(leftAt ? 'left' : 'suspended')})`
}
