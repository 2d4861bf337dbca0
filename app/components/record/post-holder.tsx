import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'

type Holder = { id: string; name: string; suspendedAt: Date | null } | null

/** Who fills a post, or that nobody does. */
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

/** Who is announced, and from which day on. */
export function NextHolder({ successor }: { successor: { name: string; from: Date } | null | undefined }) {
	const t = useTranslations('posts')
	if (!successor) return null
	return t.rich('nextFrom', {
		name: () => <bdi>{successor.name}</bdi>,
		day: () => <LocalDate value={successor.from} />,
	})
}
