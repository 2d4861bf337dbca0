import { useTranslations } from 'use-intl/react'
import { NextHolder, PostHolder } from '#app/components/record/post-holder.tsx'
import { Place } from '#app/components/record/post-table.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { PostView } from '#app/domain/people/posts/get-post.server.ts'

/** What a post is, and who fills it. */
export function PostFacts({ post }: { post: PostView }) {
	const t = useTranslations('posts')
	const { holder, successor, closedAt } = post
	const filled = holder && { id: holder.personId, name: holder.name, suspendedAt: null }
	return (
		<FactList
			items={[
				...(post.state || post.authority || post.donor || post.regions.length > 0
					? [{ label: t('head.place'), value: <Place {...post} /> }]
					: []),
				{ label: t('opened'), value: <LocalDate value={post.openedAt} /> },
				...(closedAt ? [{ label: t('closed'), value: <LocalDate value={closedAt} /> }] : []),
				{ label: t('head.holder'), value: <PostHolder holder={filled} /> },
				...(holder ? [{ label: t('head.since'), value: <LocalDate value={holder.from} /> }] : []),
				...(successor ? [{ label: t('head.next'), value: <NextHolder successor={successor} /> }] : []),
			]}
		/>
	)
}
