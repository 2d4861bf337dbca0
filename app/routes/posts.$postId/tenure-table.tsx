import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { PostView } from '#app/domain/people/posts/get-post.server.ts'

/** Everybody who has filled a post, the latest first. */
export function TenureTable({ post }: { post: PostView }) {
	const t = useTranslations('posts')
	if (post.history.length === 0) return <p>{t('history.none')}</p>
	const head = (['name', 'from', 'to', 'how', 'note'] as const).map((name) => t(`history.${name}`))
	return (
		<Table
			caption={t('history.title')}
			captionHidden
			head={head}
			rows={post.history.map(({ id, personId, name, from, to, ended, note }) => [
				<a key={id} href={`/people/${personId}`}>
					<bdi>{name}</bdi>
				</a>,
				<LocalDate key="from" value={from} />,
				to ? <LocalDate key="to" value={to} /> : '',
				ended ? t(`ended.${ended as 'left'}`) : t('history.now'),
				note ? <bdi key="note">{note.number}</bdi> : '',
			])}
		/>
	)
}
