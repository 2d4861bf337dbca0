import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PersonView } from '#app/domain/people/get-person.server.ts'

/** The posts somebody fills, will fill and has filled. */
export function PostHistory({ tenures }: { tenures: PersonView['tenures'] }) {
	const t = useTranslations('posts')
	const page = useTranslations('personPage')
	const roles = useTranslations('common.roles')
	if (tenures.length === 0) return <p>{page('noPost')}</p>
	return (
		<Table
			caption={page('history')}
			captionHidden
			head={[t('head.post'), t('head.role'), t('history.from'), t('history.to'), t('history.how')]}
			rows={tenures.map(({ id, post, from, to, begunAt, ended }) => [
				<a key={id} href={`/posts/${post.id}`}>
					<UserText>{post.title || roles(post.role)}</UserText>
				</a>,
				roles(post.role),
				<LocalDate key="from" value={from} />,
				to ? <LocalDate key="to" value={to} /> : '',
				ended ? t(`ended.${ended as 'left'}`) : begunAt ? t('history.now') : page('next'),
			])}
		/>
	)
}
