import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'
import { isOfficeRole, type Role } from '#workflows/roles.ts'

type Post = {
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

/** Everybody with an account. */
export function PeopleTable({
	people,
	places,
	linked,
}: {
	people: readonly (Post & { id: string; createdAt: Date; suspendedAt: Date | null })[]
	places: Places
	/** With a link to the account of whoever works for UNODC. */
	linked: boolean
}) {
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
				<Who
					key="who"
					{...person}
					href={linked && isOfficeRole(person.role) ? `/people/${person.id}` : undefined}
				/>,
				<bdi key="email">{person.email}</bdi>,
				<PostName key="post" role={person.role} suspended={person.suspendedAt !== null} />,
				<Place key="place" post={person} places={places} />,
				<LocalDate key="since" value={person.createdAt} />,
			])}
		/>
	)
}

/** Invitations that can still be used. */
export function InvitationTable({
	invitations,
	places,
}: {
	invitations: readonly (Post & { createdAt: Date; expiresAt: Date })[]
	places: Places
}) {
	const t = useTranslations('account.people')
	if (invitations.length === 0) return <p>{t('noInvitations')}</p>
	return (
		<Table
			caption={t('invitations')}
			captionHidden
			head={[t('name'), t('email'), t('post'), t('place'), t('invitedOn'), t('until')]}
			rows={invitations.map((invited) => [
				<Who key="who" {...invited} />,
				<bdi key="email">{invited.email}</bdi>,
				<PostName key="post" role={invited.role} />,
				<Place key="place" post={invited} places={places} />,
				<LocalDate key="on" value={invited.createdAt} />,
				<LocalDate key="until" value={invited.expiresAt} />,
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

function PostName({ role, suspended = false }: { role: Role; suspended?: boolean }) {
	const t = useTranslations('common.roles')
	const people = useTranslations('account.people')
	return suspended ? `${t(role)} (${people('suspended')})` : t(role)
}

function Place({ post, places }: { post: Post; places: Places }) {
	const t = useTranslations('codes.regions')
	const state = post.stateIso3 && (places.states[post.stateIso3] ?? post.stateIso3)
	const authority = post.authorityId && places.authorities[post.authorityId]
	const regions = post.regions.map((region) => {
		const known = region as Parameters<typeof t>[0]
		return t.has(known) ? t(known) : region
	})
	const lines = [state, authority, post.donor, ...regions].filter((line) => line)
	return lines.map((line) => (
		<span key={line}>
			<bdi>{line}</bdi>
			<br />
		</span>
	))
}
