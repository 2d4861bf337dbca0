import { useTranslations } from 'use-intl/react'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import type { Role } from '#workflows/roles.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type PostRow = {
	id: string
	title: string
	role: Role
	stateIso3: string | null
	authority: string | null
	donor: string | null
	regions: readonly string[]
	holder: { id: string; name: string; suspendedAt: Date | null; since: Date } | null | undefined
	successor: { name: string; from: Date } | null | undefined
}

/** Posts with their holders. `states` gives the names of States, where the list is of more than one. */
export function PostTable({ posts, states }: { posts: readonly PostRow[]; states: Record<string, string> }) {
	const t = useTranslations('posts')
	const roles = useTranslations('common.roles')
	const head = (['post', 'role', 'place', 'holder', 'since', 'next'] as const).map((name) =>
		t(`head.${name}`),
	)
	return (
		<Table
			caption={t('table')}
			captionHidden
			head={head}
			rows={posts.map((post) => [
				<a key="post" href={`/posts/${post.id}`}>
					<UserText>{post.title || roles(post.role)}</UserText>
				</a>,
				roles(post.role),
				<Place key="place" {...post} state={post.stateIso3 ? states[post.stateIso3] : undefined} />,
				<PostHolder key="holder" holder={post.holder ?? null} />,
				post.holder ? <LocalDate key="since" value={post.holder.since} /> : '',
				<NextHolder key="next" successor={post.successor} />,
			])}
		/>
	)
}

type PlaceProps = Pick<PostRow, 'authority' | 'donor' | 'regions'> & { state: string | null | undefined }

/** The State, authority, donor or regions of a post. */
export function Place({ state, authority, donor, regions }: PlaceProps) {
	const say = useSay('codes.regions')
	const named = regions.map((region) => wordOf(say, region, region))
	return [state, authority, donor, ...named]
		.filter((line) => line)
		.map((line) => (
			<span key={line}>
				<bdi>{line}</bdi>
				<br />
			</span>
		))
}

type Holder = { id: string; name: string; suspendedAt: Date | null } | null

/** The holder of a post, or that it is vacant. */
export function PostHolder({ holder }: { holder: Holder }) {
	const t = useTranslations('posts')
	const account = useTranslations('account.people')
	if (!holder) return t('vacant')
	return (
		<>
			<a href={`/people/${holder.id}`}>
				<bdi>{holder.name}</bdi>
			</a>
			{holder.suspendedAt && ` (${account('suspended')})`}
		</>
	)
}

/** The announced successor, and the day of the transfer. */
export function NextHolder({ successor }: { successor: { name: string; from: Date } | null | undefined }) {
	const t = useTranslations('posts')
	if (!successor) return null
	return t.rich('nextFrom', {
		name: () => <bdi>{successor.name}</bdi>,
		day: () => <LocalDate value={successor.from} />,
	})
}
